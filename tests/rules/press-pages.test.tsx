import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FormSteps } from "@/components/contribute/form-steps";
import { HouseFacts } from "@/components/contribute/house-facts";
import { ProfileForm } from "@/components/contribute/profile-form";
import { Progress, stateTitle } from "@/components/contribute/progress";
import { mutedBy, senderOf, whyNotMuteDomain } from "@/lib/submissions/mute-rules";
import { arrivesAs } from "@/lib/submissions/states";
import type { Status } from "@/lib/submissions/status";

const now = new Date("2026-11-26T04:00:00Z");

test("deadlines stand as their name and their time, and nothing stands where nothing is set", () => {
	const lines = "早報電郵：前一晚22:00\n\n專欄版: 逢星期三\n只有名稱";
	const shown = renderToStaticMarkup(<HouseFacts title="截稿時間" id="deadlines" lines={lines} />);
	expect(shown).toContain("<dt>早報電郵</dt><dd>前一晚22:00</dd>");
	expect(shown).toContain("<dt>只有名稱</dt><dd></dd>");
	expect(shown.match(/<dt>/g)).toHaveLength(3);
	expect(renderToStaticMarkup(<HouseFacts title="截稿時間" id="deadlines" lines={" \n"} />)).toBe("");
});

test("the steps of sending name the one that the page is", () => {
	const shown = renderToStaticMarkup(<FormSteps at="按電郵確認" />);
	expect(shown).toMatch(/class="done"[^>]*><b>一<\/b>填寫/);
	expect(shown).toMatch(/aria-current="step"[^>]*><b>二<\/b>按電郵確認/);
});

test("what is not kept cannot be deleted, and says that it is not kept", () => {
	const profile = {
		...{ email: "a@b.example", pageKey: "key", typed: {}, problems: {}, isSaved: false },
	};
	const loose = renderToStaticMarkup(<ProfileForm {...profile} isKept={false} />);
	expect(loose).toContain("尚未保存");
	expect(loose).not.toContain("刪除資料");
	expect(renderToStaticMarkup(<ProfileForm {...profile} isKept />)).toContain("刪除資料");
});

test("a sender whose submission is held, muted or merged reads a title and one step that is now", () => {
	for (const state of ["held", "muted", "merged"] as const) {
		const status = {
			...{ state, kind: "press", confirmedAt: now, changedAt: now, embargoUntil: null },
			...{ proofs: null, event: null, isScheduled: false },
		} as unknown as Status;
		expect(stateTitle(status)).not.toBe("");
		const steps = renderToStaticMarkup(<Progress status={status} />);
		expect(steps.match(/aria-current="step"/g)).toHaveLength(1);
		expect(steps).not.toMatch(/靜音|可疑|併入/);
	}
});

test("a mute covers an address, its domain and what lies below, and no public mail service", () => {
	expect(senderOf("pr@news.agency.com.hk", "domain")).toBe("news.agency.com.hk");
	expect(mutedBy("pr@news.agency.com.hk")).toEqual([
		...["pr@news.agency.com.hk", "news.agency.com.hk", "agency.com.hk", "com.hk"],
	]);
	expect(whyNotMuteDomain("yahoo.com.hk")).toBe("everybodys-domain");
	expect(whyNotMuteDomain("agency.com.hk")).toBeNull();
});

test("two signals hold, one does not; a mute comes before, except for a request for a correction", () => {
	const arrive = (signals: string[], isMuted = false, kind: "press" | "correction" = "press") =>
		arrivesAs({ kind, signals, isMuted });
	expect(arrive([])).toBe("new");
	expect(arrive(["no-proof"])).toBe("new");
	expect(arrive(["no-proof", "hasty"])).toBe("held");
	expect(arrive(["no-proof", "hasty"], true)).toBe("muted");
	expect(arrive([], true, "correction")).toBe("new");
	expect(arrive(["trap", "hasty"], true, "correction")).toBe("held");
});
