import { expect, test } from "vitest";
import { whyUpdateStale } from "@/lib/articles/update-rules";

const at = (hour: number) => new Date(Date.UTC(2026, 2, 12, hour));
const pending = { onRevisionId: "a", onPublishAt: at(1), setAt: at(3) };
const standing = {
	state: "published",
	live: { revisionId: "a", publishAt: at(1) },
	correctedAt: at(2),
} as const;

test("an update stands on what readers had when it was set, whatever was corrected before", () => {
	expect(whyUpdateStale(pending, standing)).toBeNull();
	expect(whyUpdateStale(pending, { ...standing, correctedAt: null })).toBeNull();
});

test.each([
	[{ state: "withdrawn" }, "update-withdrawn"],
	[{ live: null }, "update-withdrawn"],
	[{ live: { revisionId: "a", publishAt: at(2) } }, "update-republished"],
	[{ live: { revisionId: "b", publishAt: at(1) } }, "update-superseded"],
	[{ correctedAt: at(4) }, "update-corrected"],
] as const)("it does not come out over %o", (change, reason) => {
	expect(whyUpdateStale(pending, { ...standing, ...change })).toBe(reason);
});
