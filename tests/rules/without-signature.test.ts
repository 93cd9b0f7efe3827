import { expect, test } from "vitest";
import { withoutSignature } from "@/lib/headlines/without-signature";

const AUTHORS = ["霍敏之博士", "霍敏之"];

test.each([
	["同意書沒有人讀（霍敏之博士）", [], "同意書沒有人讀", []],
	["同意書沒有人讀（霍敏之）", [], "同意書沒有人讀", []],
	["同意書沒有人讀", ["也可以改（霍敏之）"], "同意書沒有人讀", ["也可以改"]],
	["同意書沒有人讀（溫啟明）", [], "同意書沒有人讀（溫啟明）", []],
	["（霍敏之）", [], "（霍敏之）", []],
	["霍敏之：同意書沒有人讀", [], "霍敏之：同意書沒有人讀", []],
])("an author typed behind a headline is not printed twice: %s", (claim, subs, claimShown, subsShown) => {
	expect(withoutSignature({ claim, subs: subs as string[] }, AUTHORS)).toEqual({
		claim: claimShown,
		subs: subsShown,
	});
});
