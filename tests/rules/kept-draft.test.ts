import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { findScript, pressFormAddresses } from "@/lib/reader-scripts/reader-scripts";
import { DRAFT_DAYS, draftName, draftText, readDraft } from "@/lib/submissions/kept-draft";
import { signalsOfSending } from "@/lib/submissions/signals";

const now = new Date("2026-11-26T04:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe("a draft kept on the device", () => {
	test("comes back as it was typed, for fourteen days and no longer", () => {
		const fields = { title: "𨋢｜推出\n", body: "" };
		const text = draftText(fields, { untouched: {}, now });
		expect(readDraft(text, later(DRAFT_DAYS - 0.01))).toEqual({ at: now, fields });
		expect(readDraft(text, later(DRAFT_DAYS))).toBeNull();
	});

	test("is not kept of a form in which nobody has typed", () => {
		expect(draftText({ about: "10046", body: " " }, { untouched: { about: "10046" }, now })).toBeNull();
	});

	test("that something else wrote is left alone", () => {
		for (const text of [null, "", "{", "[]", "1", '{"at":"x"}', `{"at":${now.getTime()},"fields":null}`])
			expect(readDraft(text, now)).toBeNull();
		expect(readDraft(`{"at":${now.getTime()},"fields":{"a":1,"b":"c"}}`, now)?.fields).toEqual({ b: "c" });
	});

	test("of a correction is of its story alone", () => {
		expect(draftName("correction", "1")).not.toBe(draftName("correction", "2"));
		expect(draftName("press", "1")).toBe(draftName("press", "2"));
	});

	test("comes with a script of at most 6 KB compressed, the work at the first touch included; the preview is another", async () => {
		const addresses = Object.values(await pressFormAddresses());
		const [form = 0, preview = 0, work = 0] = await Promise.all(
			addresses.map(async (address) => {
				const script = await findScript(address.replace("/scripts/", ""));
				return gzipSync(script?.code ?? "").length;
			}),
		);
		expect(Math.min(form, preview, work)).toBeGreaterThan(500);
		expect(form + work).toBeLessThan(6 * 1024);
		expect(preview).toBeLessThan(6 * 1024);
	});
});

describe("what speaks against a submission", () => {
	const sent = { trap: "", stampedAt: later(-0.1), text: "一", isNetworkBusy: false, now };

	test("a browser without script is one signal, and no second one where no form of ours was sent", () => {
		expect(signalsOfSending({ ...sent, proof: "good" })).toEqual([]);
		expect(signalsOfSending({ ...sent, proof: "none" })).toEqual(["no-proof"]);
		expect(signalsOfSending({ ...sent, stampedAt: null, proof: "none" })).toEqual(["no-form"]);
	});
});
