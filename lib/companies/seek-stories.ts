import { setTimeout as sleep } from "node:timers/promises";
import { and, asc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articleRevisions } from "@/db/schema/article-revisions";
import { type Company, companies } from "@/db/schema/companies";
import { publicationCompanies, publications } from "@/db/schema/publications";
import { system } from "@/lib/access/actor";
import { articleTag, listTag } from "@/lib/front/tags";
import { indexPublications } from "@/lib/search/index-stories";
import { notePing } from "@/lib/websub/note-ping";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { readableText } from "./find-companies";
import { knownBy, listActiveCompanies } from "./known-companies";
import { namedCompanies } from "./named-companies";

const BATCH = 200;

/**
 * Looks through the next stories for companies that came after them, or are called something else since; gives how many it looked
 * through. How far it came stands with the companies, so that it goes on there whatever happens. Links are added and never taken
 * away, and a code that had another owner when the story was written names that owner.
 */
export const seekNextStories = command({
	permission: "company.seek",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, now, record, changed }) => {
		const sought = await companiesToSeek(tx);
		const from = sought[0]?.soughtTo ?? null;
		if (from === null) return done({ stories: 0 });
		const stories = await nextStories(tx, from);
		const ids = sought.map(({ id }) => id);
		const touched = await linkStories(tx, stories, ids);
		await indexPublications(
			tx,
			touched.map(({ articleId }) => articleId),
		);
		if (touched.length > 0) {
			const lists = ids.map((id) => listTag("company", id));
			changed("latest", ...lists, ...touched.map(({ number }) => articleTag(number)));
			await notePing(tx, lists, now);
			await record("company.sought", null, { companies: ids, stories: touched.length });
		}
		await tx
			.update(companies)
			.set({ soughtTo: stories.length < BATCH ? null : (stories.at(-1)?.number ?? null) })
			.where(inArray(companies.id, ids));
		return done({ stories: Math.max(stories.length, 1) });
	},
});

/**
 * Goes on until every company has been sought in every story, resting as long as it works: readers and the desk come first. Any number
 * of servers may do so at the same time.
 */
export async function seekStories({
	onProgress = () => {},
}: {
	onProgress?: (text: string) => void;
} = {}): Promise<number> {
	let lookedThrough = 0;
	for (;;) {
		const began = performance.now();
		const outcome = await seekNextStories(system("companies"), {});
		if (!outcome.ok) throw new Error(`companies were not sought: ${JSON.stringify(outcome.problems)}`);
		if (outcome.value.stories === 0) return lookedThrough;
		lookedThrough += outcome.value.stories;
		onProgress(`Companies … ${lookedThrough}`);
		await sleep(performance.now() - began);
	}
}

/** Those that are furthest behind, together: a whole list that was brought in costs one reading of the stories. */
async function companiesToSeek(tx: Transaction): Promise<Company[]> {
	const waiting = await tx
		.select()
		.from(companies)
		.where(and(isNotNull(companies.soughtTo), eq(companies.isActive, true)))
		.orderBy(asc(companies.soughtTo))
		// Not so strong that whoever publishes a story that names one of them would wait for it.
		.for("no key update", { skipLocked: true });
	return waiting.filter(({ soughtTo }) => soughtTo === waiting[0]?.soughtTo);
}

async function nextStories(tx: Transaction, from: number) {
	const { articleId, number, publishAt } = publications;
	return (
		tx
			.select({ articleId, number, publishAt, content: articleRevisions.content })
			.from(publications)
			.innerJoin(articleRevisions, eq(articleRevisions.id, publications.revisionId))
			.where(gt(number, from))
			.orderBy(asc(number))
			.limit(BATCH)
			// A story that is being put before readers anew is waited for.
			.for("key share", { of: publications })
	);
}

type Story = Awaited<ReturnType<typeof nextStories>>[number];

/** Links stories to those of the sought companies that they name; gives the stories that stand under one of them, new or not. */
async function linkStories(tx: Transaction, stories: Story[], sought: string[]): Promise<Story[]> {
	const known = await listActiveCompanies(tx);
	const { articleId, companyId } = publicationCompanies;
	const links = await tx
		.select({
			articleId,
			companyId,
			owned: sql<
				string | null
			>`case when not ${companies.isActive} then ${companies.exchange} || ' ' || ${companies.code} end`,
		})
		.from(publicationCompanies)
		.innerJoin(companies, eq(companies.id, companyId))
		.where(
			inArray(
				articleId,
				stories.map((story) => story.articleId),
			),
		)
		.orderBy(asc(publicationCompanies.position));
	const touched: Story[] = [];
	for (const story of stories) {
		const mine = links.filter((link) => link.articleId === story.articleId);
		const linked = mine.map((link) => link.companyId);
		const owned = new Set(mine.map((link) => link.owned));
		const named = namedCompanies(
			readableText(story.content),
			known.map((company) =>
				knownBy(owned.has(`${company.exchange} ${company.code}`) ? { ...company, code: null } : company),
			),
		);
		const wanted = named.filter((id) => linked.includes(id) || sought.includes(id));
		const order = [...wanted, ...linked.filter((id) => !wanted.includes(id))];
		if (!order.some((id) => sought.includes(id))) continue;
		touched.push(story);
		if (order.length === linked.length) continue;
		await tx.delete(publicationCompanies).where(eq(articleId, story.articleId));
		const { publishAt, number } = story;
		await tx.insert(publicationCompanies).values(
			order.map((id, position) => ({
				articleId: story.articleId,
				companyId: id,
				position,
				publishAt,
				number,
			})),
		);
	}
	return touched;
}
