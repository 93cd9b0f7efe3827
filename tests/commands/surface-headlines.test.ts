import { expect, test } from "vitest";
import { listLatest, readStory } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { teaserOf } from "@/lib/articles/story";
import { storyMetadata } from "@/lib/articles/story-metadata";
import { updateArticle } from "@/lib/articles/update-article";
import { defaultPublication } from "@/lib/settings/settings";
import { readCardStory } from "@/lib/share-cards/public-queries";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { restoreVersion } from "@/lib/versions/restore-version";
import { useFreshDatabase } from "../support/database";
import { aDraft, aPublishedArticle, refusal, theSystem, value } from "../support/given";

const { query } = useFreshDatabase();

const LINES = {
	listHeadline: "列表眉｜列表另題",
	searchHeadline: "搜尋另題",
	shareHeadline: "分享另題",
};

test("readers get the other headlines with 更新, each on its surface and nowhere else, and the page keeps its own", async () => {
	const story = await aPublishedArticle({ headline: "光子晶片｜試產線投產" });
	value(
		await reviseArticle(theSystem, {
			articleId: story.id,
			revision: 1,
			content: { ...story.content, ...LINES },
		}),
	);
	expect(await publicText()).not.toMatch(/另題/);
	expect((await shown(story.number)).list).toBe("試產線投產");

	value(await updateArticle(theSystem, { articleId: story.id, revision: 2 }));
	expect(await shown(story.number)).toEqual({
		list: "列表另題",
		search: "搜尋另題",
		title: "搜尋另題",
		shared: "分享另題",
		page: "試產線投產",
	});
	expect((await readCardStory(story.number))?.shareHeadline).toBe("分享另題");
	const [{ tail } = {}] = await query("select tail from publications where article_id = $1", [story.id]);
	expect(tail).not.toContain("另題");

	value(await restoreVersion(theSystem, { articleId: story.id, revision: 2, version: 1 }));
	value(await updateArticle(theSystem, { articleId: story.id, revision: 3 }));
	expect((await shown(story.number)).list).toBe("試產線投產");
});

test("no public view holds them of a draft or of a scheduled story", async () => {
	await aDraft(LINES);
	const scheduled = await aDraft(LINES);
	const at = new Date(Date.now() + 3_600_000);
	value(
		await scheduleArticle(theSystem, { articleId: scheduled.id, revision: 1, on: dayOf(at), at: clock(at) }),
	);
	expect(await publicText()).not.toMatch(/另題/);
	await query("update publications set publish_at = now() - interval '1 second' where article_id = $1", [
		scheduled.id,
	]);
	expect(await publicText()).toMatch(/另題/);
	await query("delete from publications where article_id = $1", [scheduled.id]);
});

test("简体 in one of them must be looked at before the story goes out, and one of a hundred and thirty characters is not kept", async () => {
	const draft = await aDraft({ listHeadline: "这条线投产了" });
	expect(refusal(await publishArticle(theSystem, { articleId: draft.id, revision: 1 }))).toContain(
		"needs-confirmation",
	);
	const content = { ...draft.content, shareHeadline: "長".repeat(130) };
	expect(await reviseArticle(theSystem, { articleId: draft.id, revision: 1, content })).toMatchObject({
		problems: [{ code: "too-long", field: "content.shareHeadline" }],
	});
});

async function shown(number: number) {
	const story = await readStory(number);
	const article = (await listLatest()).articles.find((one) => one.number === number);
	if (!story || !article) throw new Error(`readers have no story ${number}`);
	const { title, openGraph } = storyMetadata(story, defaultPublication);
	return {
		list: teaserOf(article, defaultPublication).headline.claim,
		search: teaserOf(article, defaultPublication, "searchHeadline").headline.claim,
		title,
		shared: openGraph?.title,
		page: story.claim,
	};
}

/** All that the public views hold. */
async function publicText(): Promise<string> {
	return JSON.stringify([
		await query("select * from published_articles"),
		await query("select * from published_bodies"),
	]);
}
