import { describe, expect, test } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import { countAlike, listAlike } from "@/lib/submissions/alike-queries";
import { listClashing } from "@/lib/submissions/clash-queries";
import { companiesIn } from "@/lib/submissions/companies-in";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { listInbox, readSourceOf, readSubmission } from "@/lib/submissions/desk-queries";
import { parseInboxFilter } from "@/lib/submissions/inbox-filter";
import { mergeSubmission } from "@/lib/submissions/merge-submission";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { useFreshDatabase } from "../support/database";
import { aBody, aContent, aStaffMember, refusal, theSystem, value } from "../support/given";
import { ODD_TEXTS } from "../support/odd-texts";

const { query } = useFreshDatabase();
let counter = 0;

/** A release has a hundred signs at least; these stand in no other. */
const MORE =
	"附上公司背景：集團於二○一八年在港成立，現有員工二百六十人，業務遍及三個城市，去年營業額為三億八千萬元，並無已審核的盈利數字可供公布。";
const SENTENCES = [
	"曜石光子宣布，位於科學園的第二條封裝線已於本月試產，每月可處理八千片晶圓。",
	"公司同時與本地大學簽訂合作協議，三年內共同培訓四十名工程師。",
	"行政總裁趙廷軒稱，新線投產後良率仍有待提升，預計明年中才達到收支平衡。",
];

async function aRelease(changes: Record<string, string> = {}) {
	counter += 1;
	const { id } = value(
		await sendSubmission(theSystem, {
			kind: "press",
			title: `曜石光子第二條封裝線試產${counter}`,
			body: SENTENCES.join("\n"),
			organisation: "曜石光子",
			senderName: "趙先生",
			email: `release${counter}@agency.example`,
			phone: "0000 0000",
			authorised: "on",
			mayEdit: "on",
			privacy: "on",
			stamp: "",
			address: "10.0.0.1",
			...changes,
		} as never),
	);
	return id;
}

async function read(actor: Parameters<typeof readSubmission>[0], id: string) {
	const submission = await readSubmission(actor, id);
	if (!submission) throw new Error("not there");
	return submission;
}

describe("the same news from several senders", () => {
	test("is found whoever sent it, with what stands in both, and never something else", async () => {
		const editor = await aStaffMember("editor");
		const first = await aRelease();
		const again = await aRelease({
			body: `代客戶發布如下。\n${SENTENCES.join("")}`,
			organisation: "港島公關",
		});
		const other = await aRelease({
			title: "委任財務總監",
			body: "曜石光子委任陳啟明為財務總監，即日生效。陳啟明曾任職於兩間會計師行，在併購及上市方面有二十年經驗，將負責集團的資金調配、投資者關係及日後的上市籌備工作，並向董事會匯報。他將駐於香港，每季度前往內地廠房視察一次。",
		});
		const alike = await listAlike(editor, await read(editor, first));
		expect(alike.map(({ id }) => id)).toEqual([again]);
		expect(alike[0]?.shared[0]).toContain("第二條封裝線");
		const counts = await countAlike(editor, [first, again, other], new Date());
		expect([counts.get(first), counts.get(again), counts.get(other)]).toEqual([1, 1, undefined]);
		for (const actor of [anonymous, await aStaffMember("writer")]) {
			expect(await listAlike(actor, await read(editor, first))).toEqual([]);
			expect((await countAlike(actor, [first], new Date())).size).toBe(0);
			expect(await companiesIn(actor, { title: "", body: "" })).toEqual([]);
		}
	});

	test("what its sender has taken back is no twin any more", async () => {
		const editor = await aStaffMember("editor");
		const [one, two] = [
			await aRelease({ body: `${SENTENCES[1]}${SENTENCES[2]}${MORE}甲` }),
			await aRelease({ body: `${SENTENCES[1]}${SENTENCES[2]}${MORE}乙` }),
		];
		expect((await listAlike(editor, await read(editor, one))).map(({ id }) => id)).toContain(two);
		await query("update submissions set state = 'withdrawn' where id = $1", [two]);
		expect((await listAlike(editor, await read(editor, one))).map(({ id }) => id)).not.toContain(two);
	});
});

describe("two invitations at one hour", () => {
	test("are told of each other until one is declined, and to nobody outside the desk", async () => {
		const editor = await aStaffMember("editor");
		const invite = async (startsAt: string) => {
			const id = await aRelease({
				kind: "invitation",
				startsOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
				startsAt,
				venue: "科學園十二座",
				body: `${MORE}${startsAt}`,
			});
			return read(editor, id);
		};
		const [first, near, far] = [await invite("10:00"), await invite("11:30"), await invite("16:00")];
		const ids = async (of: typeof first) => (await listClashing(editor, of)).map(({ id }) => id);
		expect(await ids(first)).toEqual([near.id]);
		expect(await ids(far)).toEqual([]);
		expect(await listClashing(await aStaffMember("writer"), first)).toEqual([]);
		value(await declineSubmission(editor, { submissionId: near.id, reason: "late" }));
		expect(await ids(first)).toEqual([]);
	});
});

describe("the inbox is searched", () => {
	const search = (q: string) => parseInboxFilter({ q });

	test("by words of the text in another spelling, by sender, by organisation and by code, in every part of it", async () => {
		const editor = await aStaffMember("editor");
		const id = await aRelease({
			body: `獨有詞鯉魚門。${SENTENCES.join("")}`,
			organisation: "鯉魚門光電",
			senderName: "歐陽小姐",
		});
		const { code, email } = await read(editor, id);
		for (const q of [
			"鲤鱼门",
			"鯉魚門光電",
			"歐陽小姐",
			email,
			code,
			code.replaceAll("-", " ").toLowerCase(),
		]) {
			const { items } = await listInbox(editor, search(q));
			expect(
				items.map((item) => item.id),
				q,
			).toEqual([id]);
		}
		expect((await listInbox(editor, search("沒有這個詞彙"))).items).toEqual([]);
		expect((await listInbox(anonymous, search("鯉魚門"))).items).toEqual([]);
	});

	test("odd texts find nothing and break nothing", async () => {
		const editor = await aStaffMember("editor");
		for (const q of [...ODD_TEXTS.map(({ text }) => text), "'", "\\", ":*", "a & b | !c", "   "])
			expect(Array.isArray((await listInbox(editor, search(q))).items)).toBe(true);
	});
});

describe("what an organisation says of itself", () => {
	const ABOUT =
		"鰂魚涌光電於二○一二年成立，總部設於將軍澳，業務遍及三個城市，現有員工二百六十人，並在四間大學設獎學金。";

	test("is no part of the release: neither its length nor its likeness hangs on it; it is searched, and a story is measured against it", async () => {
		const editor = await aStaffMember("editor");
		const short = sendSubmission(theSystem, {
			...{
				kind: "press",
				title: "短稿",
				body: "太短。",
				boilerplate: ABOUT.repeat(3),
				organisation: "鰂魚涌光電",
			},
			...{ senderName: "趙先生", email: "short@agency.example", phone: "0000 0000", stamp: "" },
			...{ authorised: "on", mayEdit: "on", privacy: "on", address: "10.0.0.1" },
		});
		expect(refusal(await short)).toContain("too-short");
		const bodies = [
			"潮汐發電機本周在離島試行，首月供電予一百二十戶。",
			"物流機械狗獲准於商場送貨，明年增至六十隻。",
		];
		const [one, other] = await Promise.all(
			bodies.map((body) => aRelease({ body: body.repeat(6), boilerplate: ABOUT })),
		);
		const shown = await read(editor, one ?? "");
		expect(shown.body).not.toContain("將軍澳");
		expect(shown.details.boilerplate).toBe(ABOUT);
		expect((await listAlike(editor, shown)).map(({ id }) => id)).not.toContain(other);
		const { items } = await listInbox(editor, parseInboxFilter({ q: "將軍澳" }));
		expect(items.map(({ id }) => id)).toContain(one);
		const { articleId } = value(await adoptSubmission(editor, { submissionId: one ?? "" }));
		const content = await aContent({ body: aBody(ABOUT) });
		const saved = value(await reviseArticle(editor, { articleId, revision: 1, content }));
		const publishing = await publishArticle(editor, { articleId, revision: saved.revision });
		expect(refusal(publishing)).toContain("supplied-without-label");
	});
});

describe("a story that is mostly a sender's text", () => {
	async function adopted(paragraphs: readonly string[], provenance: object | null) {
		const editor = await aStaffMember("editor");
		const { articleId } = value(await adoptSubmission(editor, { submissionId: await aRelease() }));
		const content = await aContent({ body: aBody(...paragraphs), provenance: provenance as never });
		const saved = value(await reviseArticle(editor, { articleId, revision: 1, content }));
		return publishArticle(editor, { articleId, revision: saved.revision });
	}

	test("does not go out without telling readers so, whoever presses", async () => {
		expect(refusal(await adopted(SENTENCES, null))).toContain("supplied-without-label");
		const first = { publication: "信報財經新聞", page: null, mode: "full", printedOn: null };
		expect(refusal(await adopted(SENTENCES, first))).toContain("supplied-without-label");
	});

	test("is one too when the words are of a release that was merged into the one it was begun from", async () => {
		const editor = await aStaffMember("editor");
		const kept = await aRelease({ body: `另一說法。${"本公司的另一份新聞稿談及同一件事。".repeat(9)}` });
		const other = await aRelease();
		value(await mergeSubmission(editor, { submissionId: other, intoId: kept }));
		const { articleId } = value(await adoptSubmission(editor, { submissionId: kept }));
		expect((await readSourceOf(editor, articleId))?.merged.map(({ id }) => id)).toEqual([other]);
		const content = await aContent({ body: aBody(...SENTENCES) });
		const saved = value(await reviseArticle(editor, { articleId, revision: 1, content }));
		const publishing = await publishArticle(editor, { articleId, revision: saved.revision });
		expect(refusal(publishing)).toContain("supplied-without-label");
	});

	test("goes out with the label, and readers are told who supplied it", async () => {
		const label = { publication: "曜石光子", page: null, mode: "supplied", printedOn: null };
		value(await adopted(SENTENCES, label));
		const [row] = await query(
			"select provenance_mode as mode, provenance_publication as by from publications where provenance_mode = 'supplied'",
		);
		expect(row).toEqual({ mode: "supplied", by: "曜石光子" });
	});

	test("one that was reported out needs no label", async () => {
		value(
			await adopted(
				["本報翻查紀錄，發現新線的設備早在去年已經付運。", "兩名前僱員稱試產曾經三度延期。"],
				null,
			),
		);
	});
});
