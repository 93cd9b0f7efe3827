import { expect, test } from "vitest";
import { readStory } from "@/lib/articles/public-queries";
import { listBeside, listRelated } from "@/lib/articles/related-queries";
import { useFreshDatabase } from "../support/database";
import { aPublishedArticle, aSection } from "../support/given";

useFreshDatabase();

const minutesAgo = (minutes: number) => ({ now: new Date(Date.now() - minutes * 60_000) });

test("what to read next shares most tags, newest first among equals, then comes from the section, and is never the story", async () => {
	const section = await aSection();
	const elsewhere = await aSection();
	const here = { sectionId: section.id };
	const there = { sectionId: elsewhere.id };
	const both = await aPublishedArticle({ ...there, tags: ["光子晶片", "元朗"] }, minutesAgo(50));
	const older = await aPublishedArticle({ ...there, tags: ["元朗"] }, minutesAgo(40));
	const newer = await aPublishedArticle({ ...there, tags: ["光子晶片"] }, minutesAgo(30));
	const neighbour = await aPublishedArticle({ ...here, tags: ["機械人"] }, minutesAgo(20));
	await aPublishedArticle({ ...there, tags: ["機械人"] }, minutesAgo(10));
	const draft = await aPublishedArticle({ ...here, tags: ["光子晶片", "元朗", "渡輪"] }, minutesAgo(5));
	const story = await readStory(draft.number);
	if (!story) throw new Error("the story was not published");

	const numbers = async (limit: number) => (await listRelated(story, limit)).map(({ number }) => number);
	expect(await numbers(2)).toEqual([both.number, newer.number]);
	expect(await numbers(5)).toEqual([both.number, newer.number, older.number, neighbour.number]);
	expect((await listRelated({ ...story, tags: [] })).map(({ number }) => number)).toEqual([neighbour.number]);
});

test("the links under a lead are its running story first, then what shares its tags, and nothing that merely stands in its section", async () => {
	const section = await aSection();
	const elsewhere = await aSection();
	const here = { sectionId: section.id };
	const there = { sectionId: elsewhere.id };
	const running = await aPublishedArticle({ ...there, headline: "海纜維修｜船期未定" }, minutesAgo(50));
	const both = await aPublishedArticle(
		{ ...there, headline: "海纜維修｜兩地同時動工", tags: ["海纜"] },
		minutesAgo(40),
	);
	const tagged = await aPublishedArticle({ ...there, tags: ["海纜"] }, minutesAgo(30));
	await aPublishedArticle(here, minutesAgo(20));
	const lead = await aPublishedArticle({ ...here, headline: "海纜維修｜第三日", tags: ["海纜"] }, minutesAgo(10));

	const numbers = (await listBeside(lead.number)).map(({ number }) => number);
	expect(numbers).toEqual([both.number, running.number, tagged.number]);
	expect(await listBeside(9)).toEqual([]);
});
