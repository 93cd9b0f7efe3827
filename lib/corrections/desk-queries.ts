import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { corrections, correctionWordings } from "@/db/schema/corrections";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { type Cursor, olderThan } from "@/lib/articles/cursor";
import { visibleTo } from "@/lib/articles/scope";
import { isUuid } from "@/lib/text/uuid";
import type { LedgerFilter, LedgerKind } from "./ledger";

/** What readers were told about one story and by whom, newest first; empty for a story the actor may not see. */
export async function listCorrections(actor: Actor, articleId: string) {
	if (!isUuid(articleId)) return [];
	const { id, kind, whatWas, whatIs, note, publishedAt, rewordedAt } = corrections;
	return reader()
		.select({ id, kind, whatWas, whatIs, note, publishedAt, rewordedAt, publishedBy: users.name })
		.from(corrections)
		.innerJoin(articles, eq(articles.id, corrections.articleId))
		.leftJoin(users, eq(users.id, corrections.publishedBy))
		.where(and(eq(corrections.articleId, articleId), visibleTo(actor)))
		.orderBy(desc(publishedAt), desc(corrections.number));
}

/** Lines on one page of the ledger. */
export const LEDGER_PAGE = 30;

type Story = { id: string; number: number; kicker: string | null; claim: string };
type Wording = typeof correctionWordings.$inferSelect;
/** One line of the ledger: what readers were told of which story, when and by whom, and how it was worded before. */
export type LedgerLine = {
	/** Null for a withdrawal, which stands with its story. */
	id: string | null;
	kind: LedgerKind;
	whatWas: string;
	whatIs: string;
	note: string;
	at: Date;
	by: string | null;
	rewordedAt: Date | null;
	wordings: Wording[];
	story: Story;
};

/** Everything corrected, clarified, updated and withdrawn, newest first, of the stories that the actor may see. */
export async function listLedger(
	actor: Actor,
	{ kind, before }: LedgerFilter,
	limit = LEDGER_PAGE,
): Promise<{ lines: LedgerLine[]; next: Cursor | null }> {
	if (!may(actor, "correction.list", "house")) return { lines: [], next: null };
	// Each has its own index; the page is the newest of both.
	const [told, taken] = await Promise.all([
		kind === "withdrawal" ? [] : listTold(actor, { kind, before }, limit + 1),
		kind === null || kind === "withdrawal" ? listTaken(actor, before, limit + 1) : [],
	]);
	const all = [...told, ...taken].sort(
		(a, b) => b.line.at.getTime() - a.line.at.getTime() || b.number - a.number,
	);
	const page = all.slice(0, limit);
	const last = page.at(-1);
	return {
		lines: page.map(({ line }) => line),
		next: all.length > limit && last ? { publishAt: last.line.at, number: last.number } : null,
	};
}

/** One correction as it may be reworded, or null when there is none or its story is not for this actor. */
export async function readCorrectionToReword(actor: Actor, correctionId: string) {
	if (!isUuid(correctionId) || !may(actor, "correction.list", "house")) return null;
	const [found] = await told(and(eq(corrections.id, correctionId), visibleTo(actor)), 1);
	return found ? ((await withWordings([found]))[0]?.line ?? null) : null;
}

type Row = { number: number; line: LedgerLine };

async function listTold(actor: Actor, { kind, before }: LedgerFilter, limit: number): Promise<Row[]> {
	const at = { publishAt: corrections.publishedAt, number: corrections.number };
	const wanted = and(
		visibleTo(actor),
		kind && kind !== "withdrawal" ? eq(corrections.kind, kind) : undefined,
		before ? olderThan(at, before) : undefined,
	);
	return withWordings(await told(wanted, limit));
}

function told(where: SQL | undefined, limit: number) {
	const { id, number, kind, whatWas, whatIs, note, publishedAt, rewordedAt } = corrections;
	return reader()
		.select({
			id,
			number,
			kind,
			whatWas,
			whatIs,
			note,
			publishedAt,
			rewordedAt,
			by: users.name,
			story: STORY,
		})
		.from(corrections)
		.innerJoin(articles, eq(articles.id, corrections.articleId))
		.leftJoin(users, eq(users.id, corrections.publishedBy))
		.where(where)
		.orderBy(desc(publishedAt), desc(number))
		.limit(limit);
}

async function withWordings(rows: Awaited<ReturnType<typeof told>>): Promise<Row[]> {
	const reworded = rows.filter(({ rewordedAt }) => rewordedAt !== null).map(({ id }) => id);
	const wordings =
		reworded.length === 0
			? []
			: await reader()
					.select()
					.from(correctionWordings)
					.where(inArray(correctionWordings.correctionId, reworded))
					.orderBy(asc(correctionWordings.replacedAt));
	return rows.map(({ number, publishedAt, ...row }) => ({
		number,
		line: {
			...row,
			at: publishedAt,
			wordings: wordings.filter(({ correctionId }) => correctionId === row.id),
		},
	}));
}

async function listTaken(actor: Actor, before: Cursor | null, limit: number): Promise<Row[]> {
	const { withdrawnAt, withdrawnReason, number } = articles;
	const rows = await reader()
		.select({ withdrawnAt, withdrawnReason, story: STORY })
		.from(articles)
		.where(
			and(
				eq(articles.state, "withdrawn"),
				// One that has come to the end of its time was not wrong.
				isNull(articles.expiresAt),
				isNotNull(withdrawnAt),
				visibleTo(actor),
				before ? olderThan({ publishAt: withdrawnAt, number }, before) : undefined,
			),
		)
		.orderBy(desc(withdrawnAt), desc(number))
		.limit(limit);
	return rows.flatMap((row) =>
		row.withdrawnAt === null
			? []
			: [
					{
						number: row.story.number,
						line: {
							id: null,
							kind: "withdrawal",
							whatWas: "",
							whatIs: row.withdrawnReason ?? "",
							note: "",
							at: row.withdrawnAt,
							by: null,
							rewordedAt: null,
							wordings: [],
							story: row.story,
						},
					},
				],
	);
}

const STORY = {
	id: articles.id,
	number: articles.number,
	kicker: articles.kicker,
	claim: articles.claim,
};
