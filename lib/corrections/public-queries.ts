import { and, desc, eq, sql } from "drizzle-orm";
import { prepared, reader } from "@/db/client";
import { publicCorrections } from "@/db/views/public-corrections";
import { withdrawnArticles } from "@/db/views/published-articles";
import { type Cursor, olderThan } from "@/lib/articles/cursor";
import type { PublishedStory } from "@/lib/articles/public-queries";
import { untilNextPublication } from "@/lib/articles/until-next-publication";
import { dependsOn } from "@/lib/front/reading";
import { articleTag } from "@/lib/front/tags";
import { type Correction, type RecordedCorrection, standingStory, withdrawnStory } from "./correction";

const PAGE_SIZE = 20;

/** What has been put right in one story, newest first. */
export async function listCorrectionsOf({ articleId, number, isCorrected }: Story): Promise<Correction[]> {
	dependsOn(articleTag(number));
	if (!isCorrected) return [];
	return correctionsOf().execute({ articleId });
}

type Story = Pick<PublishedStory, "articleId" | "number" | "isCorrected">;

const correctionsOf = prepared((db) => {
	const { kind, whatWas, whatIs, note, publishAt, rewordedAt, number, articleId } = publicCorrections;
	return db
		.select({ kind, whatWas, whatIs, note, publishedAt: publishAt, rewordedAt })
		.from(publicCorrections)
		.where(eq(articleId, sql.placeholder("articleId")))
		.orderBy(desc(publishAt), desc(number))
		.prepare("corrections_of");
});

/** The record of everything corrected and withdrawn, newest first. */
export async function listCorrections({
	before,
	limit = PAGE_SIZE,
}: {
	before?: Cursor | null;
	limit?: number;
} = {}): Promise<{ corrections: RecordedCorrection[]; next: Cursor | null }> {
	dependsOn("corrections");
	// A story whose time is over keeps its corrections and loses its name.
	await untilNextPublication();
	// Each has its own index; the page is the newest of both.
	const [told, taken] = await Promise.all([
		listTold(before ?? null, limit + 1),
		listTaken(before ?? null, limit + 1),
	]);
	const all = [...told, ...taken].sort(
		(a, b) => b.at.publishAt.getTime() - a.at.publishAt.getTime() || b.at.number - a.at.number,
	);
	const page = all.slice(0, limit);
	return {
		corrections: page.map(({ correction }) => correction),
		next: all.length > limit ? (page.at(-1)?.at ?? null) : null,
	};
}

type Row = { at: Cursor; correction: RecordedCorrection };

async function listTold(before: Cursor | null, limit: number): Promise<Row[]> {
	const rows = await reader()
		.select()
		.from(publicCorrections)
		.where(before ? olderThan(publicCorrections, before) : undefined)
		.orderBy(desc(publicCorrections.publishAt), desc(publicCorrections.number))
		.limit(limit);
	dependsOn(...rows.map(({ articleNumber }) => articleTag(articleNumber)));
	return rows.map(({ number, articleNumber, publishAt, rewordedAt, story, kind, whatWas, whatIs, note }) => ({
		at: { publishAt, number },
		correction: {
			kind,
			whatWas,
			whatIs,
			note,
			publishedAt: publishAt,
			rewordedAt,
			story: story ? standingStory(articleNumber, story) : withdrawnStory(articleNumber, null),
		},
	}));
}

async function listTaken(before: Cursor | null, limit: number): Promise<Row[]> {
	const { number, withdrawnAt, reason, firstPublishedAt } = withdrawnArticles;
	const rows = await reader()
		.select({ number, withdrawnAt, reason, firstPublishedAt })
		.from(withdrawnArticles)
		.where(
			and(
				eq(withdrawnArticles.isExpired, false),
				before ? olderThan({ publishAt: withdrawnAt, number }, before) : sql`${withdrawnAt} <= now()`,
			),
		)
		.orderBy(desc(withdrawnAt), desc(number))
		.limit(limit);
	dependsOn(...rows.map((row) => articleTag(row.number)));
	return rows.map((row) => ({
		at: { publishAt: row.withdrawnAt, number: row.number },
		correction: {
			kind: "withdrawal",
			whatWas: "",
			whatIs: row.reason,
			note: "",
			publishedAt: row.withdrawnAt,
			story: withdrawnStory(row.number, row.firstPublishedAt),
		},
	}));
}
