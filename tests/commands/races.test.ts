import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { markDueArticles } from "@/lib/articles/mark-due-articles";
import { readStory } from "@/lib/articles/public-queries";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aBody, aDraft, aSection, aStaffMember, theSystem, value } from "../support/given";

/** How many of each; `npm run chaos:races` asks for as many as the promise names. */
const DOUBLE_SAVES = Number(process.env.DOUBLE_SAVES ?? 25);
const TRIPLE_CLICKS = Number(process.env.TRIPLE_CLICKS ?? 15);
const SCHEDULED = Number(process.env.SCHEDULED ?? 25);
/** Over so long their instants are spread; seconds. */
const SCHEDULED_OVER = Number(process.env.SCHEDULED_OVER ?? 3);

const { query } = useFreshDatabase();

test(
	"of two saves of one story at the same moment one is kept and the other is told so; none is lost",
	async () => {
		const [one, other] = [await aStaffMember("editor"), await aStaffMember("editor")];
		const { id, content } = await aDraft();
		let kept = 1;
		for (let round = 1; round <= DOUBLE_SAVES; round += 1) {
			const save = (actor: typeof one, name: string) =>
				reviseArticle(actor, {
					articleId: id,
					revision: kept,
					content: { ...content, body: aBody(`${name}第${round}次。`) },
				});
			const answers = await Promise.all([save(one, "甲"), save(other, "乙")]);
			const winner = answers.findIndex(({ ok }) => ok);
			const loser = answers[1 - winner];
			expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
			expect(loser).toMatchObject({ problems: [{ code: "conflict", values: { revision: kept + 1 } }] });
			kept += 1;
			const [stored] = await query("select revision, body::text as text from articles where id = $1", [id]);
			expect(stored?.revision).toBe(kept);
			expect(String(stored?.text)).toContain(`${winner === 0 ? "甲" : "乙"}第${round}次。`);
		}
		const [versions] = await query(
			"select count(*)::int as kept, max(revision) as newest from article_revisions where article_id = $1",
			[id],
		);
		expect(versions?.newest).toBe(kept);
	},
	60_000 + DOUBLE_SAVES * 200,
);

test(
	"a triple click on publish is one publication, with one event and one ping",
	async () => {
		const editor = await aStaffMember("editor");
		const sectionId = (await aSection()).id;
		const ids: string[] = [];
		for (let round = 0; round < TRIPLE_CLICKS; round += 1) {
			const { id, number } = await aDraft({ sectionId });
			ids.push(id);
			const clicks = await Promise.all(
				[1, 2, 3].map(() => publishArticle(editor, { articleId: id, revision: 1 })),
			);
			expect(clicks.map(value)).toEqual([{ number }, { number }, { number }]);
		}
		const [counted] = await query(
			`select (select count(*)::int from publications where article_id = any($1)) as publications,
				(select count(*)::int from events where subject_id = any($1) and verb = 'article.published') as events,
				(select count(*)::int from mails) as mails`,
			[ids],
		);
		expect(counted).toEqual({ publications: TRIPLE_CLICKS, events: TRIPLE_CLICKS, mails: 0 });
	},
	60_000 + TRIPLE_CLICKS * 300,
);

test(
	"scheduled stories come at their instant, none before and none twice, while two clocks stop and start",
	async () => {
		const stories = await scheduledStories();
		const due = new Map(stories.map(({ number, publishAt }) => [number, publishAt]));
		const seenAt = new Map<number, number>();
		const early: string[] = [];
		let isOver = false;
		const clocks = [1, 2].map(async () => {
			while (!isOver) {
				// One that stops in the middle leaves its transaction to PostgreSQL, and the next round may begin before that ends.
				await Promise.race([markDueArticles(theSystem, {}), sleep(Math.random() * 20)]);
				await sleep(Math.random() * 150);
			}
		});
		const deadline = Math.max(...due.values()) + 30_000;
		while (seenAt.size < due.size && Date.now() < deadline) {
			// What readers are given, with the database's clock at that moment; one question for all, so that the asking is not what is late.
			const shown = await query(
				"select number, extract(epoch from clock_timestamp()) * 1000 as ms from published_articles where number = any($1)",
				[[...due.keys()].filter((number) => !seenAt.has(number))],
			);
			for (const { number, ms } of shown) {
				const tooEarly = (due.get(Number(number)) ?? 0) - Number(ms);
				if (tooEarly > 0) early.push(`${number} was seen ${tooEarly} ms early`);
				seenAt.set(Number(number), Number(ms));
			}
			await sleep(20);
		}
		for (let waited = 0; waited < 20_000; waited += 100) {
			const [left] = await query("select count(*)::int as left from articles where state = 'scheduled'");
			if (left?.left === 0) break;
			await sleep(100);
		}
		isOver = true;
		await Promise.all(clocks);
		expect(early).toEqual([]);
		expect(seenAt.size).toBe(SCHEDULED);
		expect(await readStory(stories[0]?.number ?? 0)).not.toBeNull();
		const events = await query(
			"select subject_id, count(*)::int as times, min(at) as at from events where verb = 'article.published' and subject_id = any($1) group by 1",
			[stories.map(({ id }) => id)],
		);
		expect(events.map(({ times }) => times)).toEqual(stories.map(() => 1));
		const late = [...seenAt]
			.map(([number, at]) => at - (due.get(number) ?? 0))
			.sort((one, other) => one - other);
		console.log(
			`${SCHEDULED} scheduled: seen ${Math.round(late.at(late.length >> 1) ?? 0)} ms after their instant (median), ${Math.round(late.at(-1) ?? 0)} ms at most`,
		);
	},
	120_000 + SCHEDULED_OVER * 1000 + SCHEDULED * 400,
);

/** Stories set by the command, their instants then moved close and spread: the command itself takes whole minutes. */
async function scheduledStories(): Promise<{ id: string; number: number; publishAt: number }[]> {
	const sectionId = (await aSection()).id;
	const tomorrow = new Date(Date.now() + 86_400_000);
	const made: { id: string; number: number }[] = [];
	for (let at = 0; at < SCHEDULED; at += 1) {
		const { id, number } = await aDraft({ sectionId });
		const when = { on: dayOf(tomorrow), at: clock(tomorrow) };
		value(await scheduleArticle(theSystem, { articleId: id, revision: 1, ...when }));
		made.push({ id, number });
	}
	const start = Date.now() + 1_000;
	const stories = made.map((story, at) => ({
		...story,
		publishAt: start + Math.round((at * SCHEDULED_OVER * 1000) / SCHEDULED),
	}));
	for (const table of ["publications", "articles"])
		await query(
			`update ${table} set publish_at = to_timestamp(t.ms / 1000.0)
				from unnest($1::uuid[], $2::float8[]) as t (id, ms) where ${table === "articles" ? "articles.id" : "article_id"} = t.id`,
			[stories.map(({ id }) => id), stories.map(({ publishAt }) => publishAt)],
		);
	return stories;
}
