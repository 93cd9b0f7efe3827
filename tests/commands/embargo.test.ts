import { describe, expect, test } from "vitest";
import { draftArticle } from "@/lib/articles/draft-article";
import { readStory } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { askToLift } from "@/lib/embargo/ask-to-lift";
import { agreeToLift, declineLift } from "@/lib/embargo/decide-lift";
import { setEmbargo } from "@/lib/embargo/set-embargo";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aDraft, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();

/** A whole minute so many hours from now, as the desk types it and as an instant. */
function inHours(hours: number) {
	const instant = new Date(Math.ceil((Date.now() + hours * 3_600_000) / 60_000) * 60_000);
	return { instant, typed: { on: dayOf(instant), at: clock(instant) } };
}

const reason = "公司業績公布後";

describe("an embargoed story", () => {
	test("is published and scheduled earlier by nobody, the system included, and at its instant by all who may", async () => {
		const editor = await aStaffMember("editor");
		const { id: articleId, number } = await aDraft();
		const until = inHours(5);
		value(await setEmbargo(editor, { articleId, ...until.typed, reason }));
		for (const actor of [editor, await aStaffMember("chief"), await aStaffMember("admin"), theSystem]) {
			const outcome = await publishArticle(actor, { articleId, revision: 1 });
			expect(outcome).toEqual({
				ok: false,
				problems: [
					{ code: "embargo-holds", field: "when", values: { until: `${until.typed.on} ${until.typed.at}` } },
				],
			});
			expect(refusal(await scheduleArticle(actor, { articleId, revision: 1, ...inHours(4).typed }))).toEqual([
				"embargo-holds",
			]);
		}
		expect(await readStory(number)).toBeNull();
		value(await scheduleArticle(editor, { articleId, revision: 1, ...until.typed }));
		expect(await readStory(number)).toBeNull();
	});

	test("binds what is saved of it as a story of its own", async () => {
		const writer = await aStaffMember("editor");
		const { id, content } = await aDraft({}, writer);
		const until = inHours(5);
		value(await setEmbargo(writer, { articleId: id, ...until.typed, reason }));
		const copy = value(await draftArticle(writer, { content, copyOf: id }));
		expect(refusal(await publishArticle(writer, { articleId: copy.id, revision: 1 }))).toEqual([
			"embargo-holds",
		]);
		const free = value(await draftArticle(writer, { content }));
		value(await publishArticle(writer, { articleId: free.id, revision: 1 }));
	});

	test("cannot be with readers even by a hand in the database", async () => {
		const { id: articleId } = await aDraft();
		value(await setEmbargo(theSystem, { articleId, ...inHours(5).typed, reason }));
		for (const state of ["published", "scheduled"])
			await expect(
				query(
					"update articles set state = $2, publish_at = now(), first_published_at = now() where id = $1",
					[articleId, state],
				),
			).rejects.toThrow("articles_embargo");
	});

	test("goes out once the embargo has lapsed, with no one lifting it", async () => {
		const { id: articleId, number } = await aDraft();
		value(await setEmbargo(theSystem, { articleId, ...inHours(1).typed, reason }));
		await query("update articles set embargo_until = now() - interval '1 second' where id = $1", [articleId]);
		value(await publishArticle(theSystem, { articleId, revision: 1 }));
		expect(await readStory(number)).not.toBeNull();
	});

	test("needs a source, and is none of a published story's", async () => {
		const { id: articleId } = await aDraft();
		expect(refusal(await setEmbargo(theSystem, { articleId, ...inHours(1).typed, reason: " " }))).toEqual([
			"blank",
		]);
		const live = await aPublishedArticle();
		expect(refusal(await setEmbargo(theSystem, { articleId: live.id, ...inHours(1).typed, reason }))).toEqual(
			["embargo-too-late"],
		);
	});
});

describe("ending an embargo earlier", () => {
	test("takes two people: who asks cannot agree, and what was agreed to is what was read", async () => {
		const [editor, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const { id: articleId, number } = await aDraft();
		value(await setEmbargo(editor, { articleId, ...inHours(5).typed, reason }));
		expect(refusal(await setEmbargo(editor, { articleId, ...inHours(4).typed, reason }))).toEqual([
			"embargo-not-later",
		]);
		const first = value(await askToLift(editor, { articleId, reason: "對手已刊登" }));
		expect(refusal(await agreeToLift(editor, { articleId, ...first }))).toEqual(["own-lift"]);
		expect(refusal(await publishArticle(editor, { articleId, revision: 1 }))).toEqual(["embargo-holds"]);
		const second = value(await askToLift(editor, { articleId, reason: "公司已改時間", ...inHours(2).typed }));
		expect(refusal(await agreeToLift(other, { articleId, ...first }))).toEqual(["lift-changed"]);
		value(await agreeToLift(other, { articleId, ...second }));
		const [row] = await query("select embargo_until from articles where id = $1", [articleId]);
		expect(row?.embargo_until).toEqual(inHours(2).instant);
		const third = value(await askToLift(other, { articleId, reason: "已公開" }));
		value(await agreeToLift(editor, { articleId, ...third }));
		value(await publishArticle(editor, { articleId, revision: 1 }));
		expect(await readStory(number)).not.toBeNull();
		const events = await query(
			"select verb from events where subject_id = $1 and verb like 'embargo.%' order by id",
			[articleId],
		);
		expect(events.map(({ verb }) => verb)).toEqual([
			"embargo.set",
			"embargo.lift-asked",
			"embargo.lift-asked",
			"embargo.lifted",
			"embargo.lift-asked",
			"embargo.lifted",
		]);
	});

	test("a wish is declined or taken back, and falls when the embargo is moved", async () => {
		const [editor, other] = [await aStaffMember("editor"), await aStaffMember("chief")];
		const { id: articleId } = await aDraft();
		value(await setEmbargo(editor, { articleId, ...inHours(5).typed, reason }));
		const wish = value(await askToLift(editor, { articleId, reason: "急" }));
		value(await declineLift(other, { articleId, ...wish }));
		expect(refusal(await agreeToLift(other, { articleId, ...wish }))).toEqual(["lift-not-asked"]);
		const again = value(await askToLift(editor, { articleId, reason: "急" }));
		value(await setEmbargo(other, { articleId, ...inHours(6).typed, reason }));
		expect(refusal(await agreeToLift(other, { articleId, ...again }))).toEqual(["lift-not-asked"]);
	});
});
