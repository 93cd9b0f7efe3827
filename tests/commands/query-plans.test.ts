import { readdirSync, readFileSync } from "node:fs";
import { desc } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { reader } from "@/db/client";
import { publishedArticles } from "@/db/views/published-articles";
import { olderThan } from "@/lib/articles/cursor";
import { fillNewsroom, newsroomOf } from "../bench/fill";
import { type PlanCase, planCases } from "../bench/plan-cases";
import { useFreshDatabase } from "../support/database";
import { explained, faultsOf, type PlanSummary, statementsOf, summed } from "../support/query-plans";

const database = useFreshDatabase();
let cases: PlanCase[] = [];
/** Parts of a search, and a list of given numbers, which readSearch and listMostRead ask. */
const ASKED_BY_ANOTHER = new Set([
	"searchStories",
	"listHeadlines",
	"listTerms",
	"listNames",
	"listByNumbers",
]);

// Enough stories for PostgreSQL to prefer an index by itself; nothing here forbids it another way.
beforeAll(async () => {
	await fillNewsroom(database.url(), newsroomOf(5_000));
	cases = await planCases(database.url());
}, 300_000);

describe("what readers ask for", () => {
	test("looks through no table that grows, and sorts no more than it shows", async () => {
		const faults: Record<string, string[]> = {};
		for (const { name, side, run } of cases) {
			const found = side === "public" ? faultsOf(await planOf(run)) : [];
			if (found.length > 0) faults[name] = found;
		}
		expect(faults).toEqual({});
	});

	test.each([
		["latest, first page", /^publications_latest$/],
		["latest, in the middle", /^publications_latest$/],
		["section with 40 in 100, in the middle", /^publications_(latest|by_section)$/],
		["smallest section, in the middle", /^publications_by_section$/],
		["column, first page", /^publications_by_column$/],
		["busiest person, in the middle", /^publication_bylines_by_person$/],
		["busiest tag, in the middle", /^publication_tags_by_tag$/],
		["busiest company, in the middle", /^publication_companies_by_company$/],
		["running story, in the middle", /^publications_(by_kicker|latest)$/],
		["archive, all months", /^publications_latest$/],
		["archive, one month", /^publications_latest$/],
		["archive, one day", /^publications_latest$/],
		["months of the busiest person", /^publication_bylines_by_person$/],
		["months of a column", /^publications_by_column$/],
		["corrections of a story", /^corrections_by_article$/],
		["comments of a story", /^comments_of_article$/],
		["search, no such words", /^publication_search_whole$/],
		["search, two busy words", /^publication_search_(head|whole)$/],
		["search, a rare word", /^publication_search_(head|whole)$/],
		["search, exactly so", /^publication_search_(head|whole)$/],
		["corrections, in the middle", /^corrections_by_time$/],
		["corrections, in the middle", /^articles_withdrawn$/],
		["story", /^publication_media_by_article$/],
		["related, by the busiest tag", /^publication_tags_by_tag$/],
		["sitemap, index", /^publications_by_part$/],
	])("%s is answered from its index", async (name, index) => {
		const plan = await planOf(caseOf(name).run);
		expect(plan.scans).toContainEqual(expect.stringMatching(index));
	});

	test("a page in the middle of the archive touches no more of the index than the first", async () => {
		const { number, publishAt } = publishedArticles;
		const [middle] = await reader()
			.select({ number, publishAt })
			.from(publishedArticles)
			.orderBy(publishAt)
			.offset(1_000)
			.limit(1);
		if (!middle) throw new Error("the newsroom is empty");
		const page = () =>
			reader().select({ number }).from(publishedArticles).orderBy(desc(publishAt), desc(number)).limit(21);
		const first = await planOf(async () => page());
		const deep = await planOf(async () => page().where(olderThan(publishedArticles, middle)));
		expect(deep.pages).toBeLessThanOrEqual(1.5 * first.pages + 1);
	});
});

test("every public query is explained here", async () => {
	const named = new Set(readFileSync("tests/bench/plan-cases.ts", "utf8").match(/\b[a-z]+[A-Z]\w+(?=\()/g));
	const unnamed = readdirSync("lib", { recursive: true, encoding: "utf8" })
		.filter((path) => /(public|related)-queries\.ts$/.test(path))
		.flatMap((path) => {
			const text = readFileSync(`lib/${path}`, "utf8");
			return [...text.matchAll(/^export (?:async function|const) ([a-z]\w+)/gm)].map(([, name = ""]) => name);
		})
		.filter((name) => !named.has(name) && !ASKED_BY_ANOTHER.has(name));
	expect(unnamed).toEqual([]);
});

describe("the desk", () => {
	test.each([
		"desk, all",
		"desk, drafts",
		"desk, withdrawn",
		"desk, a columnist's own",
		"desk, the day",
		"desk, log",
		"desk, log, in the middle",
		"desk, log, of somebody",
		"desk, log, of one kind",
		"desk, log, of a story",
		"desk, log, of a day",
		"desk, log, choices",
		"desk, ledger",
		"desk, ledger, in the middle",
		"desk, people",
		"desk, sections",
		"desk, columns",
		"desk, tags",
		"desk, unused tags",
		"desk, companies",
		"desk, a choice of many",
		"inbox, what waits",
		"inbox, of one kind",
		"inbox, mine",
		"inbox, what waits for its sender",
		"inbox, adopted",
		"inbox, done with",
		"inbox, done with, page 10",
		"inbox, held",
		"inbox, search, common word",
		"inbox, search, found nowhere",
		"inbox, search, a code",
		"inbox, as a board",
		"inbox, as a board, of one kind",
		"inbox, as a board, mine",
		"inbox, counts",
		"inbox, one submission",
		"inbox, twins of a page",
		"inbox, twins of one",
		"inbox, clashes of an invitation",
		"inbox, a sender's own page",
		"inbox, a sender's code",
		"diary, its list",
		"diary, a month",
		"diary, my own",
		"diary, what is asked",
		"diary, one event",
		"diary, a calendar's feed",
	])("%s looks through no table that grows", async (name) => {
		const plan = await planOf(caseOf(name).run);
		expect(
			plan.scans.filter((scan) =>
				/^Seq Scan (articles|publications|article_|publication_|events|submissions|submission_bands|diary_events|diary_changes)/.test(
					scan,
				),
			),
		).toEqual([]);
	});
});

describe("the press room", () => {
	test.each([
		["inbox, what waits", /^submissions_by_state$/],
		["inbox, of one kind", /^submissions_by_kind$/],
		["inbox, done with", /^submissions_by_time$/],
		["inbox, done with, page 10", /^submissions_by_time$/],
		["inbox, search, found nowhere", /^submissions_words$/],
		["inbox, twins of a page", /^submission_bands_alike$/],
		["diary, its list", /^diary_by_start$/],
		["diary, what is asked", /^diary_changes_open$/],
		["diary, a calendar's feed", /^diary_of_reporter$/],
	])("%s is answered from its index", async (name, index) => {
		const plan = await planOf(caseOf(name).run);
		expect(plan.scans).toContainEqual(expect.stringMatching(index));
	});

	// 40 submissions on a page, of 32 bands each, and their twins.
	test("looks at no more of what was received than it takes to find the twins of one page", async () => {
		const read: Record<string, number> = {};
		for (const { name, run } of cases) {
			if (!/^(inbox|diary)/.test(name)) continue;
			const { rowsRead } = await planOf(run);
			if (rowsRead > 4_000) read[name] = rowsRead;
		}
		expect(read).toEqual({});
	});
});

describe("this file", () => {
	test.each([
		["latest, first page", "publications_latest"],
		["column, first page", "publications_by_column"],
		["busiest person, first page", "publication_bylines_by_person"],
		["busiest tag, first page", "publication_tags_by_tag"],
		["story", "publication_media_by_article"],
		["sitemap, index", "publications_by_part"],
		["inbox, done with", "submissions_by_time"],
		["diary, its list", "diary_by_start"],
	])("would tell that %s has lost %s", async (name, index) => {
		const [kept] = await database.query("select indexdef from pg_indexes where indexname = $1", [index]);
		await database.query(`drop index ${index}`);
		const plan = await planOf(caseOf(name).run);
		await database.query(String(kept?.indexdef));
		expect(faultsOf(plan)).not.toEqual([]);
	});
});

function caseOf(name: string): PlanCase {
	const found = cases.find((one) => one.name === name);
	if (!found) throw new Error(`there is no case ${name}`);
	return found;
}

async function planOf(run: () => Promise<unknown>): Promise<PlanSummary> {
	return summed(await explained(database.url(), await statementsOf(run)));
}
