import { describe, expect, test } from "vitest";
import { anonymous } from "@/lib/access/actor";
import { listLatest, type PublishedStory, readStory } from "@/lib/articles/public-queries";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { approveComments } from "@/lib/comments/approve-comments";
import { blockCommenter } from "@/lib/comments/block-commenter";
import { closeComments, reopenComments } from "@/lib/comments/close-comments";
import { confirmComment } from "@/lib/comments/confirm-comment";
import { listQueue, readDiscussion } from "@/lib/comments/desk-queries";
import { readComments } from "@/lib/comments/public-queries";
import { rejectComments } from "@/lib/comments/reject-comments";
import { removeComment } from "@/lib/comments/remove-comment";
import { replyAsNewsroom } from "@/lib/comments/reply-as-newsroom";
import { reportComment } from "@/lib/comments/report-comment";
import { restoreComments } from "@/lib/comments/restore-comments";
import { commenterPass, formStamp, removeToken } from "@/lib/comments/seals";
import { submitComment } from "@/lib/comments/submit-comment";
import { tidyComments } from "@/lib/comments/tidy-comments";
import { changeSettings } from "@/lib/settings/change-settings";
import { useFreshDatabase } from "../support/database";
import { aDraft, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";
import { ODD_TEXTS } from "../support/odd-texts";

const { query } = useFreshDatabase();
const HOUR = 3_600_000;
let counter = 0;

function typed(article: number, changes: Record<string, unknown> = {}) {
	counter += 1;
	return {
		article,
		name: "沙田工程師",
		email: `reader${counter}@reader.example`,
		text: `這是第${counter}則留言，良率講得中肯。`,
		stamp: formStamp(article, new Date(Date.now() - 60_000)),
		// A network of its own for each, so that the limits of one test are not those of another.
		address: `10.${counter % 250}.${Math.floor(counter / 250)}.9`,
		...changes,
	};
}

/** The token of the newest mail's confirmation link. */
async function tokenOf(email: string): Promise<string> {
	const [mail] = await query('select text from mails where "to" = $1 order by created_at desc limit 1', [
		email,
	]);
	return /confirm\?token=(\S+)/.exec(String(mail?.text))?.[1] ?? "";
}

async function aComment(article: number, changes: Record<string, unknown> = {}) {
	const input = typed(article, changes);
	const sent = value(await submitComment(anonymous, input));
	const token = await tokenOf(input.email);
	const confirmed = value(await confirmComment(anonymous, { token }));
	return { ...sent, input, token, ...confirmed, chosen: { [`comment:${sent.id}`]: "on" } };
}

async function shownUnder(number: number) {
	const asked = { number, publishAt: new Date(), comments: 1, commentClosing: null };
	const { threads } = await readComments(asked, new Date());
	return threads;
}

async function stateOf(id: string) {
	const [row] = await query("select state from comments where id = $1", [id]);
	return row?.state;
}

describe("先審後刊", () => {
	test("a comment is seen by nobody until confirmed, by readers only once approved, and then it counts", async () => {
		const { number } = await aPublishedArticle();
		const editor = await aStaffMember("editor");
		const input = typed(number);
		const sent = value(await submitComment(anonymous, input));
		expect(sent.state).toBe("unconfirmed");
		const queue = async () =>
			(await listQueue(editor, { tab: "pending", story: number, page: 1 })).comments.map((one) => one.id);
		expect(await queue()).toEqual([]);
		value(await confirmComment(anonymous, { token: await tokenOf(input.email) }));
		expect(await queue()).toEqual([sent.id]);
		expect(await shownUnder(number)).toEqual([]);
		value(await approveComments(editor, { [`comment:${sent.id}`]: "on" }));
		expect(await shownUnder(number)).toMatchObject([{ name: input.name, text: input.text, replies: [] }]);
		const { articles } = await listLatest();
		expect(articles.find((one) => one.number === number)?.comments).toBe(1);
		const [mail] = await query('select subject from mails where "to" = $1 order by created_at desc', [
			input.email,
		]);
		expect(mail?.subject).toContain("已刊出");
	});

	test("only editors decide, and a writer's queue is empty", async () => {
		const { number } = await aPublishedArticle();
		const { chosen, id } = await aComment(number);
		const writer = await aStaffMember("writer");
		expect(refusal(await approveComments(writer, chosen))).toEqual(["forbidden"]);
		expect(refusal(await approveComments(anonymous, chosen))).toEqual(["forbidden"]);
		expect((await listQueue(writer, { tab: "pending", story: null, page: 1 })).comments).toEqual([]);
		expect(await stateOf(id)).toBe("pending");
	});

	test("of many approved at once each is told for itself, and a decision can be taken back", async () => {
		const { number } = await aPublishedArticle();
		const [one, two] = [await aComment(number), await aComment(number)];
		const editor = await aStaffMember("editor");
		expect(refusal(await rejectComments(editor, one.chosen))).toEqual(["needs-reason"]);
		value(await approveComments(editor, one.chosen));
		expect(value(await approveComments(editor, { ...one.chosen, ...two.chosen }))).toEqual({
			deed: "approve",
			done: [two.number],
			left: [{ number: one.number, code: "already-decided" }],
		});
		value(await rejectComments(editor, { ...one.chosen, reason: "off-topic" }));
		expect(await shownUnder(number)).toHaveLength(1);
		value(await restoreComments(editor, { ...one.chosen, ...two.chosen }));
		expect(await shownUnder(number)).toEqual([]);
		expect(await stateOf(one.id)).toBe("pending");
		const [{ comments } = { comments: -1 }] = (await listLatest()).articles.filter(
			(a) => a.number === number,
		);
		expect(comments).toBe(0);
	});

	test("replies stand one level deep, the newsroom's under its label, and go with their parent", async () => {
		const { number } = await aPublishedArticle();
		const editor = await aStaffMember("editor");
		const first = await aComment(number);
		expect(refusal(await replyAsNewsroom(editor, { commentId: first.id, text: "多謝" }))).toEqual([
			"not-approved",
		]);
		value(await approveComments(editor, first.chosen));
		value(await replyAsNewsroom(editor, { commentId: first.id, text: "會跟進。" }));
		const [thread] = await shownUnder(number);
		const answer = thread?.replies[0];
		expect(answer).toMatchObject({ newsroomLabel: "編輯", name: editor.name });
		const deeper = await aComment(number, { reply: String(answer?.number) });
		value(await approveComments(editor, deeper.chosen));
		expect((await shownUnder(number))[0]?.replies.map((one) => one.text)).toEqual([
			"會跟進。",
			deeper.input.text,
		]);
		value(await rejectComments(editor, { ...first.chosen, reason: "attack" }));
		expect(await shownUnder(number)).toEqual([]);
		const [count] = await query("select approved from comment_counts order by approved limit 1");
		expect(count?.approved).toBe(0);
	});
});

describe("confirmed once", () => {
	test("a link works once, not after a day, and not with a changed letter", async () => {
		const { number } = await aPublishedArticle();
		const { token } = await aComment(number);
		expect(refusal(await confirmComment(anonymous, { token }))).toEqual(["already-confirmed"]);
		expect(refusal(await confirmComment(anonymous, { token: `${token}x` }))).toEqual(["link-wrong"]);
		const input = typed(number);
		const sent = value(await submitComment(anonymous, input));
		const late = await tokenOf(input.email);
		const tomorrow = new Date(Date.now() + 25 * HOUR);
		expect(refusal(await confirmComment(theSystem, { token: late }, { now: tomorrow }))).toEqual([
			"link-expired",
		]);
		expect(await stateOf(sent.id)).toBe("unconfirmed");
	});

	test("the browser that confirmed needs no second mail; another with the same address does", async () => {
		const { number } = await aPublishedArticle();
		const { input, commenterId } = await aComment(number);
		const again = typed(number, { email: input.email });
		expect(value(await submitComment(anonymous, again)).state).toBe("unconfirmed");
		const pass = commenterPass(commenterId);
		const known = typed(number, { email: input.email, pass });
		expect(value(await submitComment(anonymous, known)).state).toBe("pending");
		const stolen = typed(number, { pass });
		expect(value(await submitComment(anonymous, stolen)).state).toBe("unconfirmed");
	});

	test("the same form sent twice stands once", async () => {
		const { number } = await aPublishedArticle();
		const input = typed(number);
		const both = await Promise.all([submitComment(anonymous, input), submitComment(anonymous, input)]);
		expect(new Set(both.map((one) => value(one).id)).size).toBe(1);
		expect(await query('select 1 from mails where "to" = $1', [input.email])).toHaveLength(1);
	});

	test("what nobody confirmed is deleted after a day, with its address; what was rejected after a month", async () => {
		const { number } = await aPublishedArticle();
		const input = typed(number);
		const sent = value(await submitComment(anonymous, input));
		const refused = await aComment(number);
		value(await rejectComments(await aStaffMember("editor"), { ...refused.chosen, reason: "advert" }));
		value(await tidyComments(theSystem, {}));
		expect(await stateOf(sent.id)).toBe("unconfirmed");
		value(await tidyComments(theSystem, {}, { now: new Date(Date.now() + 25 * HOUR) }));
		expect(await stateOf(sent.id)).toBeUndefined();
		expect(await query("select 1 from commenters where email = $1", [input.email])).toEqual([]);
		expect(await stateOf(refused.id)).toBe("rejected");
		value(await tidyComments(theSystem, {}, { now: new Date(Date.now() + 31 * 24 * HOUR) }));
		expect(await stateOf(refused.id)).toBeUndefined();
		expect(await query("select 1 from commenters where email = $1", [refused.input.email])).toEqual([]);
	});

	test("a reader takes a comment back: its text is gone, replies stay under an empty place", async () => {
		const { number } = await aPublishedArticle();
		const editor = await aStaffMember("editor");
		const [plain, answered] = [await aComment(number), await aComment(number)];
		value(await approveComments(editor, { ...plain.chosen, ...answered.chosen }));
		value(await replyAsNewsroom(editor, { commentId: answered.id, text: "多謝。" }));
		for (const { id } of [plain, answered]) value(await removeComment(anonymous, { token: removeToken(id) }));
		expect(await shownUnder(number)).toMatchObject([
			{ isRemoved: true, name: "", text: "", replies: [{ text: "多謝。" }] },
		]);
		const kept = await query("select text, name, commenter_id from comments where id = any($1)", [
			[plain.id, answered.id],
		]);
		expect(kept).toEqual([{ text: "", name: "", commenter_id: null }]);
		expect(refusal(await removeComment(anonymous, { token: removeToken(plain.id) }))).toEqual([
			"already-removed",
		]);
	});
});

describe("spam", () => {
	test("one signal alone is chance; two make a comment suspect, and neither is refused", async () => {
		const { number } = await aPublishedArticle();
		const trapped = await aComment(number, { website: "https://spam.example" });
		expect(await stateOf(trapped.id)).toBe("pending");
		const both = await aComment(number, { website: "x", stamp: "forged" });
		expect(await stateOf(both.id)).toBe("suspect");
		const links = await aComment(number, {
			text: "看 https://a.example 和 https://b.example",
			stamp: formStamp(number, new Date()),
		});
		expect(await stateOf(links.id)).toBe("suspect");
	});

	test("a form of another story is none of this one's", async () => {
		const { number } = await aPublishedArticle();
		const other = await aPublishedArticle();
		const { id } = await aComment(number, { stamp: formStamp(other.number, new Date(Date.now() - 60_000)) });
		expect((await query("select signals from comments where id = $1", [id]))[0]?.signals).toEqual([
			"no-form",
		]);
	});

	test("an address is not flooded with mails", async () => {
		const { number } = await aPublishedArticle();
		const email = "flooded@reader.example";
		for (let count = 0; count < 8; count += 1)
			value(await submitComment(anonymous, typed(number, { email })));
		expect(refusal(await submitComment(anonymous, typed(number, { email })))).toEqual(["too-many-comments"]);
	});

	test("a blocked commenter is told so, and what of theirs waited is not published", async () => {
		const { number } = await aPublishedArticle();
		const { id, input } = await aComment(number);
		value(await blockCommenter(await aStaffMember("editor"), { commentId: id }));
		expect(await stateOf(id)).toBe("rejected");
		expect(refusal(await submitComment(anonymous, typed(number, { email: input.email })))).toEqual([
			"commenter-blocked",
		]);
	});

	test("reports bring a comment to the queue at the third network, never hide it, and one network counts once a day", async () => {
		const { number } = await aPublishedArticle();
		const editor = await aStaffMember("editor");
		const comment = await aComment(number);
		value(await approveComments(editor, comment.chosen));
		const report = (address: string) =>
			reportComment(anonymous, { article: number, comment: comment.number, reason: "attack", address });
		const reported = async () =>
			(await listQueue(editor, { tab: "reported", story: number, page: 1 })).comments.length;
		value(await report("172.16.1.1"));
		expect(value(await report("172.16.1.77")).isCounted).toBe(false);
		value(await report("172.16.2.1"));
		expect(await reported()).toBe(0);
		value(await report("2001:db8::1"));
		expect(await reported()).toBe(1);
		expect(await shownUnder(number)).toHaveLength(1);
	});
});

describe("where comments are taken", () => {
	test("only under a story that readers have", async () => {
		const draft = await aDraft();
		expect(refusal(await submitComment(anonymous, typed(draft.number)))).toEqual(["not-found"]);
		const story = await aPublishedArticle();
		const comment = await aComment(story.number);
		value(await approveComments(theSystem, comment.chosen));
		value(await withdrawArticle(theSystem, { articleId: story.id, reason: "查證中" }));
		expect(await shownUnder(story.number)).toEqual([]);
		expect(refusal(await submitComment(anonymous, typed(story.number)))).toEqual(["not-found"]);
	});

	test("a story closed by hand says why and since when, and opens again", async () => {
		const { number } = await aPublishedArticle();
		const editor = await aStaffMember("editor");
		value(await closeComments(editor, { article: number, reason: "案件已進入司法程序" }));
		const { closed } = await readComments((await readStory(number)) as PublishedStory, new Date());
		expect(closed).toMatchObject({ kind: "newsroom", reason: "案件已進入司法程序", at: expect.any(Date) });
		expect(refusal(await submitComment(anonymous, typed(number)))).toEqual(["comments-closed"]);
		value(await reopenComments(editor, { article: number }));
		expect(value(await submitComment(anonymous, typed(number))).state).toBe("unconfirmed");
	});

	test("moderators are told at the story whether it takes comments and how many wait; writers and strangers are not", async () => {
		const story = await aPublishedArticle();
		const [editor, writer] = [await aStaffMember("editor"), await aStaffMember("writer")];
		await aComment(story.number);
		const told = () => readDiscussion(editor, story, new Date());
		expect(await told()).toMatchObject({ closed: null, waiting: 1 });
		value(await closeComments(editor, { article: story.number, reason: "案件已進入司法程序" }));
		expect(await told()).toMatchObject({ closed: { kind: "newsroom", reason: "案件已進入司法程序" } });
		expect(await readDiscussion(writer, story, new Date())).toBeNull();
		expect(await readDiscussion(anonymous, story, new Date())).toBeNull();
		expect(await readDiscussion(editor, await aDraft(), new Date())).toBeNull();
		expect(refusal(await closeComments(editor, { article: story.number, reason: " " }))).toEqual(["blank"]);
		expect(refusal(await closeComments(writer, { article: story.number, reason: "因" }))).toEqual([
			"forbidden",
		]);
	});

	test("comments close by themselves with the story's age, and everywhere by the settings", async () => {
		const old = await aPublishedArticle({}, { now: new Date(Date.now() - 31 * 24 * HOUR) });
		expect(refusal(await submitComment(anonymous, typed(old.number)))).toEqual(["comments-closed"]);
		const young = await aPublishedArticle();
		value(await changeSettings(theSystem, { comments: { isOpen: false, closeAfterDays: 30 } }));
		expect(refusal(await submitComment(anonymous, typed(young.number)))).toEqual(["comments-closed"]);
		value(await changeSettings(theSystem, { comments: { isOpen: true, closeAfterDays: 60 } }));
		expect(value(await submitComment(anonymous, typed(old.number))).state).toBe("unconfirmed");
	});
});

test("no odd text breaks it: refused beside its field, or kept whole", async () => {
	const { number } = await aPublishedArticle();
	for (const { text } of ODD_TEXTS) {
		for (const field of ["name", "text", "email", "stamp", "website", "reply", "pass"] as const) {
			const outcome = await submitComment(anonymous, typed(number, { [field]: text }));
			if (outcome.ok) continue;
			for (const { code } of outcome.problems)
				expect([
					"blank",
					"too-long",
					"bad-characters",
					"not-an-email",
					"reply-gone",
					"too-many-comments",
				]).toContain(code);
		}
	}
});
