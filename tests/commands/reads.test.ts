import { expect, test } from "vitest";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { newReading, whileReading } from "@/lib/front/reading";
import { countReads } from "@/lib/reads/count-reads";
import { listMostRead } from "@/lib/reads/public-queries";
import { useFreshDatabase } from "../support/database";
import { aDraft, aPublishedArticle, aStaffMember, refusal, theSystem, value } from "../support/given";

const database = useFreshDatabase();

test("the most read are the published stories read most in the last 24 hours, and nothing is kept of who read them", async () => {
	const [first, second, third] = [
		await aPublishedArticle(),
		await aPublishedArticle(),
		await aPublishedArticle(),
	];
	const draft = await aDraft();
	const now = Date.now();
	const count = (reads: [{ number: number }, number][], hoursAgo: number) =>
		countReads(
			theSystem,
			{ reads: reads.map(([{ number }, times]) => ({ number, reads: times })) },
			{ now: new Date(now - hoursAgo * 3_600_000) },
		);
	value(await count([[first, 50]], 30));
	expect(
		value(
			await count(
				[
					[second, 2],
					[draft, 99],
					[{ number: 999_999 }, 99],
				],
				2,
			),
		),
	).toEqual({ counted: 1 });
	value(
		await count(
			[
				[second, 3],
				[third, 4],
				[first, 1],
			],
			0,
		),
	);
	const numbers = async () => (await listMostRead()).map(({ number }) => number);
	expect(await numbers()).toEqual([second.number, third.number, first.number]);
	const reading = newReading();
	await whileReading(reading, () => listMostRead());
	expect(reading.tags).toContain("most-read");
	expect(reading.holdsUntil).toBeLessThan(now + 15 * 60_000);

	value(await withdrawArticle(theSystem, { articleId: second.id, reason: "有誤" }));
	expect(await numbers()).toEqual([third.number, first.number]);
	const columns = await database.query(
		"select column_name from information_schema.columns where table_name = 'article_reads' order by 1",
	);
	expect(columns.map((column) => column.column_name)).toEqual(["hour", "number", "reads"]);
	expect(refusal(await countReads(await aStaffMember("admin"), { reads: [] }))).toEqual(["forbidden"]);
});
