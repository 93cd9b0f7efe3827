import { and, count, desc, eq, gt, gte, inArray, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { submissionBands, submissions } from "@/db/schema/submissions";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { ALIKE_FROM, COMPARED_FROM, likenessOf } from "./likeness";

/** How far back twins are sought: a release that comes again after this is sent anew. */
const DAYS = 60;
const COMPARED_AT_MOST = 12;
/** A text that is sent more often than this is counted no further. */
const IN_ONE_BAND = 500;
const mine = alias(submissionBands, "mine");
const theirBands = alias(submissionBands, "their_bands");

/**
 * The received submissions that bring the same news as this one, the likest first, each with the sentences that stand in both; not what is
 * muted, or merged into one of them. None for whoever may not handle submissions.
 */
export async function listAlike(
	actor: Actor,
	{ id, body, createdAt }: { id: string; body: string; createdAt: Date },
) {
	if (!may(actor, "submission.handle", "house")) return [];
	const likely = await likelyTwins([id], createdAt);
	if (likely.length === 0) return [];
	const { code, kind, state, title, senderName, organisation, confirmedAt } = submissions;
	const { email, embargoUntil, aboutNumber } = submissions;
	const rows = await reader()
		.select({
			...{ id: submissions.id, email, embargoUntil, aboutNumber },
			code,
			kind,
			state,
			title,
			senderName,
			organisation,
			confirmedAt,
			body: submissions.body,
		})
		.from(submissions)
		.where(
			inArray(
				submissions.id,
				likely.slice(0, COMPARED_AT_MOST).map(({ twin }) => twin),
			),
		);
	return rows
		.map(({ body: other, ...row }) => ({ ...row, ...likenessOf(body, other) }))
		.filter(({ likeness }) => likeness >= ALIKE_FROM)
		.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
}

export type Alike = Awaited<ReturnType<typeof listAlike>>[number];

/** How many likely twins each of these submissions has, for a list: by their bands alone, no text is read. */
export async function countAlike(
	actor: Actor,
	ids: readonly string[],
	now: Date,
): Promise<Map<string, number>> {
	if (ids.length === 0 || !may(actor, "submission.handle", "house")) return new Map();
	const counts = new Map<string, number>();
	for (const { id } of await likelyTwins(ids, now)) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

async function likelyTwins(ids: readonly string[], at: Date): Promise<{ id: string; twin: string }[]> {
	const common = count();
	// Band by band, so that it costs what there are of twins and not what there is of submissions.
	const theirs = reader()
		.select({ submissionId: theirBands.submissionId })
		.from(theirBands)
		.where(
			and(
				eq(theirBands.band, mine.band),
				eq(theirBands.hash, mine.hash),
				ne(theirBands.submissionId, mine.submissionId),
			),
		)
		.limit(IN_ONE_BAND)
		.as("theirs");
	return reader()
		.select({ id: mine.submissionId, twin: theirs.submissionId })
		.from(mine)
		.innerJoinLateral(theirs, sql`true`)
		.innerJoin(
			submissions,
			and(
				eq(submissions.id, theirs.submissionId),
				gt(submissions.createdAt, new Date(at.getTime() - DAYS * 86_400_000)),
				sql`${submissions.state} not in ('unverified', 'withdrawn', 'muted', 'merged')`,
			),
		)
		.where(inArray(mine.submissionId, [...ids]))
		.groupBy(mine.submissionId, theirs.submissionId)
		.having(gte(common, COMPARED_FROM))
		.orderBy(desc(common), theirs.submissionId);
}
