import { describe, expect, test } from "vitest";
import { reasonsFor } from "@/lib/submissions/decline-reasons";
import { dueOf } from "@/lib/submissions/due";

const confirmedAt = new Date("2026-11-24T09:00:00+08:00");
const hours = (many: number) => new Date(confirmedAt.getTime() + many * 3_600_000);
const request = { kind: "correction", state: "new", confirmedAt, changedAt: confirmedAt } as const;

describe("the clock of a request for a correction", () => {
	test("gives 48 hours from its confirmation, warns in the last twelve and tells when they are over", () => {
		expect(dueOf(request, hours(1))).toEqual({ at: hours(48), look: "calm" });
		expect(dueOf(request, hours(36))?.look).toBe("near");
		expect(dueOf(request, hours(48))?.look).toBe("over");
	});

	test("stands still while the sender is asked, and begins anew with the answer", () => {
		expect(dueOf({ ...request, state: "asked" }, hours(50))).toBeNull();
		expect(dueOf({ ...request, state: "answered", changedAt: hours(60) }, hours(61))?.at).toEqual(hours(108));
	});

	test("belongs to nothing that is decided, and to no other kind", () => {
		for (const state of ["used", "declined", "withdrawn"] as const)
			expect(dueOf({ ...request, state }, hours(90))).toBeNull();
		for (const kind of ["press", "pitch", "invitation"] as const)
			expect(dueOf({ ...request, kind }, hours(90))).toBeNull();
	});

	test("a request is judged, anything else chosen: each has reasons of its own", () => {
		expect(reasonsFor("correction")).toEqual(["unverified", "not-upheld", "other"]);
		expect(reasonsFor("press")).not.toContain("not-upheld");
	});
});
