import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { anonymous, type Staff } from "@/lib/access/actor";
import { readArticle } from "@/lib/articles/desk-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { readNewest } from "@/lib/articles/read-newest";
import { reviseArticle } from "@/lib/articles/revise-article";
import { setAside } from "@/lib/locks/set-aside";
import { releaseLock, takeLock, takeOverLock } from "@/lib/locks/take-lock";
import { listNotices } from "@/lib/notices/desk-queries";
import { listPresent } from "@/lib/presence/desk-queries";
import { leavePresence } from "@/lib/presence/leave-presence";
import { notePresence } from "@/lib/presence/note-presence";
import { tidyPresences } from "@/lib/presence/tidy-presences";
import { openSession } from "@/lib/staff/open-session";
import { revokeSession } from "@/lib/staff/revoke-session";
import { listRevisions, readVersions } from "@/lib/versions/desk-queries";
import { restoreVersion } from "@/lib/versions/restore-version";
import { useFreshDatabase } from "../support/database";
import { aBody, aDraft, aStaffMember, PASSWORD, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();

/** Two editors and a story of the first one's. */
async function twoEditors() {
	const [one, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
	return { one, other, story: await aDraft({ body: aBody("第一稿。") }, one) };
}

const saveBy = (
	actor: Staff,
	story: { id: string; content: object },
	save: { revision: number; text: string; [key: string]: unknown },
) => {
	const { text, ...rest } = save;
	return reviseArticle(actor, {
		articleId: story.id,
		content: { ...story.content, body: aBody(text) },
		...rest,
	});
};
const here = (actor: Staff, articleId: string, tab: object = {}) =>
	notePresence(actor, { articleId, tabId: randomUUID(), isEditing: false, idleSeconds: 0, ...tab });
const wordsOf = (content: unknown) => JSON.stringify(content).match(/"text": ?"([^"]+)"/)?.[1];

test("a page that was loaded anew on a dead line is no second tab of one's own, nor can it send anybody else's away", async () => {
	const { one, other, story } = await twoEditors();
	const [before, theirs] = [randomUUID(), randomUUID()];
	value(await here(one, story.id, { tabId: before, isEditing: true }));
	value(await here(other, story.id, { tabId: theirs, isEditing: true }));
	expect(value(await here(one, story.id))).toMatchObject({ isOwnTabEditing: true });
	const anew = value(await here(one, story.id, { before }));
	expect(anew).toMatchObject({ isOwnTabEditing: false, people: [{ name: other.name }] });
	expect(value(await here(one, story.id, { before: theirs })).people).toHaveLength(1);
});

describe("a save whose answer was lost", () => {
	test("is known again: the next one goes on from it, and nobody is told of somebody else", async () => {
		const { one, story } = await twoEditors();
		const saveId = randomUUID();
		value(await saveBy(one, story, { revision: 1, text: "答覆失落。", saveId }));
		const next = await saveBy(one, story, { revision: 1, text: "答覆失落。再寫。", unanswered: [saveId] });
		expect(value(next)).toMatchObject({ revision: 3 });
	});

	test("is told with the conflict when somebody has saved after it", async () => {
		const { one, other, story } = await twoEditors();
		const saveId = randomUUID();
		value(await saveBy(one, story, { revision: 1, text: "答覆失落。", saveId }));
		value(await saveBy(other, story, { revision: 2, text: "答覆失落。同事的。" }));
		const late = await saveBy(one, story, {
			revision: 1,
			text: "再寫。",
			unanswered: [randomUUID(), saveId],
		});
		expect(late).toMatchObject({
			ok: false,
			problems: [{ code: "conflict", values: { revision: 3, savedBy: other.name, known: saveId } }],
		});
	});

	test("of somebody else helps nobody past a conflict", async () => {
		const { one, other, story } = await twoEditors();
		const saveId = randomUUID();
		value(await saveBy(other, story, { revision: 1, text: "同事的。", saveId }));
		expect(refusal(await saveBy(one, story, { revision: 1, text: "我的。", unanswered: [saveId] }))).toEqual([
			"conflict",
		]);
	});
});

test("a merge is never folded into the version it was made against, whoever saved that one", async () => {
	const { one, story } = await twoEditors();
	value(await saveBy(one, story, { revision: 1, text: "另一個分頁寫的。" }));
	value(await saveBy(one, story, { revision: 2, text: "併合的。", reason: "merge" }));
	value(await saveBy(one, story, { revision: 3, text: "再寫的。" }));
	const kept = await listRevisions(one, story.id);
	expect(kept.map(({ revision, reason }) => [revision, reason])).toEqual([
		[4, "edit"],
		[3, "merge"],
		[2, "edit"],
	]);
});

test("the newest version is given to whoever may see the story, with whether it is one's own", async () => {
	const { one, other, story } = await twoEditors();
	value(await saveBy(other, story, { revision: 1, text: "同事的。" }));
	expect(await readNewest(one, { articleId: story.id })).toMatchObject({
		revision: 2,
		savedBy: other.name,
		isOwn: false,
	});
	expect(await readNewest(other, { articleId: story.id, base: 1 })).toMatchObject({
		isOwn: true,
		base: { body: aBody("第一稿。") },
	});
	expect(await readNewest(await aStaffMember("writer"), { articleId: story.id })).toBeNull();
});

describe("who is at a story", () => {
	test("is told of colleagues by name, what they do and where; tabs of one person are one, oneself is nobody", async () => {
		const { one, other, story } = await twoEditors();
		await here(other, story.id);
		await here(other, story.id, { isEditing: true, paragraph: 3 });
		const mine = value(await here(one, story.id));
		expect(mine.people).toEqual([{ name: other.name, doing: "editing", paragraph: 3 }]);
		expect(mine.isOwnTabEditing).toBe(false);
		expect(value(await here(one, story.id, { isEditing: true })).isOwnTabEditing).toBe(false);
		expect(value(await here(one, story.id)).isOwnTabEditing).toBe(true);
	});

	test("a tab that is closed, signed out or silent for an hour is nobody", async () => {
		const { one, story } = await twoEditors();
		const reader = await aStaffMember("editor");
		const session = value(await openSession(anonymous, { email: reader.email, password: PASSWORD }));
		const colleague = { ...reader, sessionId: session.sessionId };
		const tabId = randomUUID();
		const people = async () => value(await here(one, story.id)).people;
		await here(colleague, story.id, { tabId });
		expect(await people()).toHaveLength(1);
		value(await leavePresence(colleague, { articleId: story.id, tabId }));
		expect(await people()).toEqual([]);
		await here(colleague, story.id, { tabId });
		value(await revokeSession(colleague, { sessionId: session.sessionId }));
		expect(await people()).toEqual([]);
		await query("update presences set seen_at = now() - interval '61 minutes' where id = $1", [tabId]);
		expect(value(await tidyPresences(theSystem, {}))).toEqual({ gone: 1 });
	});

	test("nobody speaks for somebody else's tab", async () => {
		const { one, other, story } = await twoEditors();
		const tabId = randomUUID();
		await here(other, story.id, { tabId });
		await here(one, story.id, { tabId, isEditing: true });
		value(await leavePresence(one, { articleId: story.id, tabId }));
		const [row] = await query("select user_id, is_editing from presences where id = $1", [tabId]);
		expect(row).toEqual({ user_id: other.userId, is_editing: false });
	});

	test("is shown in the list of stories, to whoever may see the story", async () => {
		const { one, other, story } = await twoEditors();
		await here(other, story.id, { isEditing: true });
		const now = new Date();
		expect((await listPresent(one, [story.id], now)).get(story.id)).toMatchObject({ editing: [other.name] });
		expect((await listPresent(other, [story.id], now)).size).toBe(0);
		expect((await listPresent(await aStaffMember("writer"), [story.id], now)).size).toBe(0);
	});
});

describe("a locked story", () => {
	test("is saved and restored by its holder alone, whatever the others send", async () => {
		const { one, other, story } = await twoEditors();
		value(await takeLock(one, { articleId: story.id }));
		expect(await saveBy(other, story, { revision: 1, text: "硬闖。" })).toMatchObject({
			ok: false,
			problems: [{ code: "locked", values: { by: one.name } }],
		});
		expect(refusal(await restoreVersion(other, { articleId: story.id, revision: 1, version: 1 }))).toEqual([
			"locked",
		]);
		expect(refusal(await takeLock(other, { articleId: story.id }))).toEqual(["locked"]);
		expect(value(await saveBy(one, story, { revision: 1, text: "照寫。" })).revision).toBe(2);
		value(await releaseLock(other, { articleId: story.id }));
		expect(refusal(await saveBy(other, story, { revision: 2, text: "硬闖。" }))).toEqual(["locked"]);
		value(await releaseLock(one, { articleId: story.id }));
		expect(value(await saveBy(other, story, { revision: 2, text: "輪到我。" })).revision).toBe(3);
	});

	test("opens again after five minutes without its holder, and not while the holder does something", async () => {
		const { one, other, story } = await twoEditors();
		value(await takeLock(one, { articleId: story.id }));
		const age = (seconds: number) =>
			query("update article_locks set active_at = now() - make_interval(secs => $2) where article_id = $1", [
				story.id,
				seconds,
			]);
		await age(299);
		expect(refusal(await saveBy(other, story, { revision: 1, text: "太早。" }))).toEqual(["locked"]);
		await age(301);
		expect(value(await here(other, story.id)).lock).toBeNull();
		await here(one, story.id, { idleSeconds: 2 });
		expect(value(await here(other, story.id)).lock).toMatchObject({ name: one.name, isMine: false });
		await age(301);
		await here(one, story.id, { idleSeconds: 400 });
		expect(value(await saveBy(other, story, { revision: 1, text: "輪到我。" })).revision).toBe(2);
	});

	test("opens when its holder leaves with the last tab, or signs out", async () => {
		const { other, story } = await twoEditors();
		const editor = await aStaffMember("editor");
		const { sessionId } = value(await openSession(anonymous, { email: editor.email, password: PASSWORD }));
		const holder = { ...editor, sessionId };
		const [first, second] = [randomUUID(), randomUUID()];
		for (const tabId of [first, second]) await here(holder, story.id, { tabId });
		value(await takeLock(holder, { articleId: story.id }));
		value(await leavePresence(holder, { articleId: story.id, tabId: first }));
		expect(value(await here(other, story.id)).lock).toMatchObject({ name: holder.name });
		value(await leavePresence(holder, { articleId: story.id, tabId: second }));
		expect(value(await here(other, story.id)).lock).toBeNull();
		value(await takeLock(holder, { articleId: story.id }));
		value(await revokeSession(holder, { sessionId }));
		expect(value(await here(other, story.id)).lock).toBeNull();
	});

	test("is taken over by an editor: the one before is told and locked out, a fellow writer may not", async () => {
		const writer = await aStaffMember("writer");
		const [editor, story] = [await aStaffMember("editor"), await aDraft({}, writer)];
		value(await takeLock(writer, { articleId: story.id }));
		value(await takeOverLock(editor, { articleId: story.id }));
		expect(value(await here(writer, story.id)).lock).toMatchObject({ name: editor.name, isMine: false });
		expect(refusal(await saveBy(writer, story, { revision: 1, text: "太遲。" }))).toEqual(["locked"]);
		expect(await listNotices(writer)).toMatchObject([{ kind: "taken-over", actorName: editor.name }]);
		expect(refusal(await takeOverLock(writer, { articleId: story.id }))).toEqual(["forbidden"]);
	});

	test("keeps what its former holder could no longer save as a version beside the story, once", async () => {
		const { one, other, story } = await twoEditors();
		value(await takeLock(one, { articleId: story.id }));
		value(await takeOverLock(other, { articleId: story.id }));
		value(await saveBy(other, story, { revision: 1, text: "接手後寫的。" }));
		const content = { ...story.content, body: aBody("未及儲存的。") };
		const { version } = value(await setAside(one, { articleId: story.id, content }));
		const kept = await readVersions(other, story.id, [version ?? 0]);
		expect(kept.get(version ?? 0)).toMatchObject({ savedByName: one.name, content });
		const now = await readArticle(other, story.id);
		expect(wordsOf(now?.content.body)).toBe("接手後寫的。");
		expect(await listRevisions(other, story.id)).toMatchObject([
			{ revision: now?.revision, savedByName: other.name },
			{ revision: version, reason: "set-aside" },
			{ revision: 2 },
			{ revision: 1 },
		]);
		// Its answer may have been lost on the way.
		expect(value(await setAside(one, { articleId: story.id, content }))).toEqual({ version });
		const again = await setAside(other, { articleId: story.id, content: now?.content });
		expect(value(again)).toEqual({ version: null });
	});

	test("makes no live story look changed to whoever reads the list", async () => {
		const { one, other, story } = await twoEditors();
		value(await publishArticle(other, { articleId: story.id, revision: 1 }));
		value(await takeLock(one, { articleId: story.id }));
		value(await takeOverLock(other, { articleId: story.id }));
		value(await setAside(one, { articleId: story.id, content: { ...story.content, body: aBody("太遲。") } }));
		const { revision, live } = (await readArticle(other, story.id)) ?? {};
		expect(live?.revision).toBe(revision);
		value(await saveBy(other, story, { revision: revision ?? 0, text: "之後寫的。" }));
		expect((await readArticle(other, story.id))?.live?.revision).toBe(revision);
	});
});
