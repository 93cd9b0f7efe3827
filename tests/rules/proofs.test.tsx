import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { stateTitle } from "@/components/contribute/progress";
import { ProofReview } from "@/components/contribute/proof-review";
import type { Body } from "@/lib/body/body";
import { keyOf } from "@/lib/checks/finding";
import { changedSince } from "@/lib/proofs/changed-since";
import { compareSent, proofText } from "@/lib/proofs/compare-sent";
import { proofFindings } from "@/lib/proofs/findings";
import { lastWord, pitchStep, type Standing, standingOf, whyNoProof } from "@/lib/proofs/rules";
import { aBody } from "../support/given";
import { processorMs } from "../support/processor-time";

const now = new Date("2026-11-26T04:00:00Z");
const story = (body: Body, headline = "晶片｜封裝線試產", excerpt = "") => ({ headline, excerpt, body });
const AGREED = story(aBody("第一段。", "第二段。"));

describe("an author's word", () => {
	test("is the newest proof's that was not taken back", () => {
		const proof = (answer: "agreed" | "changes" | null, isRecalled = false) => ({
			answer,
			recalledAt: isRecalled ? now : null,
		});
		expect(lastWord([])).toBeNull();
		expect(lastWord([proof(null), proof("agreed")])).toBe("out");
		expect(lastWord([proof(null, true), proof("agreed")])).toBe("agreed");
		expect(lastWord([proof(null, true)])).toBeNull();
	});

	test("counts while the author wants the piece printed, and a chief's word counts only so long", () => {
		const stands = (state: Parameters<typeof standingOf>[0]["state"], isWaived = false) =>
			standingOf({ state, last: "agreed", isWaived });
		expect(stands("adopted")).toBe("agreed");
		expect(stands("withdrawn")).toBe("withdrawn");
		expect(stands("withdrawn", true)).toBe("withdrawn");
		expect(stands(null, true)).toBe("withdrawn");
		expect(stands("declined", true)).toBe("declined");
		expect(stands("adopted", true)).toBe("waived");
		expect(standingOf({ state: "used", last: null, isWaived: false })).toBe("past");
		expect(standingOf({ state: "adopted", last: null, isWaived: false })).toBe("none");
		expect(whyNoProof("withdrawn")).toBe("pitch-taken-back");
		expect(whyNoProof("agreed")).toBeNull();
	});

	test("makes the steps of a piece that the newsroom and its author see", () => {
		const step = (given: Partial<Parameters<typeof pitchStep>[0]>) =>
			pitchStep({ state: "adopted", last: null, isAssigned: false, isScheduled: false, ...given });
		expect([
			step({ state: "new" }),
			step({ state: "new", isAssigned: true }),
			step({}),
			step({ last: "out" }),
			step({ last: "changes" }),
			step({ last: "agreed" }),
			step({ last: "agreed", isScheduled: true }),
			step({ state: "used" }),
			step({ state: "declined" }),
			step({ state: "withdrawn" }),
		]).toEqual([
			"new",
			"reading",
			"editing",
			"proof_out",
			"changes_asked",
			"author_ok",
			"scheduled",
			"published",
			"declined",
			"withdrawn",
		]);
		const proofs = { last: "out" as const, isRecalled: false, isWaived: false, reading: null, answered: [] };
		expect(stateTitle({ state: "adopted", kind: "pitch", proofs, event: null, isScheduled: false })).toBe(
			"請校閱你的文章",
		);
	});
});

describe("the check before publication", () => {
	const rulesOf = (standing: Standing) =>
		proofFindings(AGREED, { standing, agreed: proofText(AGREED) }).map(
			({ rule, severity }) => `${severity} ${rule}`,
		);

	test("blocks a contributed piece until its author agrees or a chief answers for it, and no other story", () => {
		expect(rulesOf("none")).toEqual(["block proof-not-sent"]);
		expect(rulesOf("out")).toEqual(["block proof-not-answered"]);
		expect(rulesOf("changes")).toEqual(["block proof-changes-asked"]);
		expect(rulesOf("withdrawn")).toEqual(["block pitch-taken-back"]);
		expect(rulesOf("declined")).toEqual(["block pitch-declined"]);
		for (const standing of ["agreed", "waived", "past"] as const) expect(rulesOf(standing)).toEqual([]);
		expect(proofFindings(AGREED, null)).toEqual([]);
	});

	test("tells how much was changed after the author agreed, and a nod to one change is none to the next", () => {
		const pitch = { standing: "agreed" as const, agreed: proofText(AGREED) };
		const [one] = proofFindings(story(aBody("第一段。", "第二段改了。")), pitch);
		const [other] = proofFindings(story(aBody("第一段。", "第二段變了。")), pitch);
		expect(one).toMatchObject({ rule: "proof-outdated", severity: "confirm", values: { gone: 0, come: 2 } });
		expect(one && other && keyOf(one) !== keyOf(other)).toBe(true);
		expect(proofFindings(story(aBody(" 第一段。", "第二段。 ")), pitch)).toEqual([]);
	});

	test("counts another text altogether as wholly changed, without looking for long", () => {
		const text = (seed: number) =>
			Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * seed) % 19_000))).join(
				"",
			);
		const spent = processorMs(() =>
			expect(changedSince(text(7), text(11))).toEqual({ gone: 20_000, come: 20_000 }),
		);
		expect(spent).toBeLessThan(10_000);
		expect(changedSince("甲", "甲")).toBeNull();
	});
});

describe("what the author reads", () => {
	const changes = compareSent(
		{ title: "封裝線投產", body: "公司宣布試產。\n\n良率仍然有待提升。\n末段會刪去，不留一字。" },
		story(
			{
				type: "doc",
				content: [
					{
						type: "paragraph",
						content: [{ type: "text", text: "公司宣布試產。", marks: [{ type: "bold" }] }],
					},
					{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "良率" }] },
					{ type: "paragraph", content: [{ type: "text", text: "良率仍然有待改善。" }] },
				],
			},
			"封裝線試產",
			"首批月底付運",
		),
	);

	test("is what was sent with what went and what came, word by word, block by block", () => {
		expect(changes.headline.map(({ kind }) => kind)).toContain("gone");
		expect(changes.deck).toEqual([{ kind: "new", text: "首批月底付運" }]);
		expect(changes.blocks.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
			"form paragraph",
			"new heading",
			"changed paragraph",
			"gone paragraph",
		]);
	});

	test("marks both to eye and ear, shows the clean text too, and gives no markup to anybody's words", () => {
		const html = renderToStaticMarkup(
			<ProofReview
				proofs={{
					last: "out",
					isRecalled: false,
					isWaived: false,
					answered: [],
					reading: {
						...{ number: 2, changes, note: "<b>請看</b>", sentAt: now, recalledAt: null },
						...{ answer: null, answerWords: null, answeredAt: null },
					},
				}}
				base="/contribute/status/key"
				returned={{ words: "第二段", problem: "請填寫這一欄。", isAboutWords: true }}
				now={now}
			/>,
		);
		expect(html).toContain(
			'<ins><span class="vh">（加入：</span>首批月底付運<span class="vh">）</span></ins>',
		);
		expect(html).toContain('<del><span class="vh">（刪去：</span>末段會刪去，不留一字。');
		const clean = html.slice(html.indexOf('aria-label="刊登的文字"'));
		expect(clean).toContain("良率仍然有待改善。");
		expect(clean.slice(0, clean.indexOf("</article>"))).not.toMatch(/末段會刪去|<ins>|<del>/);
		expect(html).toContain("&lt;b&gt;請看&lt;/b&gt;");
		expect(html).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*>第二段<\/textarea>/);
	});

	test("says so when nobody waits for the author, and no more once the author has agreed", () => {
		const shown = (last: "out" | "agreed", isWaived: boolean) =>
			renderToStaticMarkup(
				<ProofReview
					proofs={{ last, isRecalled: false, isWaived, answered: [], reading: null }}
					base="/contribute/status/key"
					returned={null}
					now={now}
				/>,
			);
		expect(shown("out", true)).toContain("主編已決定不等候你的回覆，文章可以刊登。");
		expect(shown("out", false)).not.toContain("主編");
		expect(shown("agreed", true)).not.toContain("主編");
	});
});
