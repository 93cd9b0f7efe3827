import { and, eq, exists, gt, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles, type Stage } from "@/db/schema/articles";
import { embargoLifts } from "@/db/schema/embargo-lifts";
import type { Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { ArticleSubject } from "@/lib/access/subjects";
import { isOpen } from "./list-conditions";
import { JUDGED_STAGES } from "./stages";
import { listTickets } from "./tickets";

const SHOWN = 50;

/**
 * What waits for this member of staff, the earliest due first: stories sent back to them, given to them, waiting for their
 * judgement, and the second looks that they may give. A story stands in the first of these that it belongs to.
 */
export async function listMyWork(actor: Staff) {
	const me = actor.userId;
	const isReturned = and(eq(articles.stage, "draft"), isNotNull(articles.resumeAt));
	const handedInByMe = or(
		eq(articles.submittedBy, me),
		and(isNull(articles.submittedBy), eq(articles.createdBy, me)),
	);
	const judged = stagesJudgedBy(actor);
	const judgesAll = judged.length === JUDGED_STAGES.length;
	const isMineToJudge =
		judged.length > 0
			? and(
					inArray(articles.stage, judged),
					ne(sql`coalesce(${articles.submittedBy}, ${articles.createdBy})`, me),
				)
			: sql`false`;
	const ask = (where: Parameters<typeof listTickets>[1]["where"]) =>
		listTickets(actor, { where, order: "due", limit: SHOWN });
	const lift = reader()
		.select({ one: sql`1` })
		.from(embargoLifts)
		.where(and(eq(embargoLifts.articleId, articles.id), sql`${embargoLifts.askedBy} is distinct from ${me}`));
	const [returned, given, judging, owed, lifts] = await Promise.all([
		ask(and(isOpen, isReturned, or(handedInByMe, eq(articles.assignedTo, me)))),
		ask(and(isOpen, eq(articles.assignedTo, me))),
		ask(and(isOpen, isMineToJudge)),
		judgesAll
			? ask(and(isNotNull(articles.bypassedAt), sql`${articles.bypassedBy} is distinct from ${me}`))
			: [],
		judgesAll ? ask(and(gt(articles.embargoUntil, sql`now()`), exists(lift))) : [],
	]);
	const seen = new Set<string>();
	const rest = <One extends { id: string }>(stories: One[]) =>
		stories.filter(({ id }) => !seen.has(id) && seen.add(id));
	return {
		returned: rest(returned),
		judging: rest(judging),
		given: rest(given),
		owed: rest(owed),
		lifts: rest(lifts),
	};
}

/** The stages at which this member of staff judges what others have written; none for many. */
export function stagesJudgedBy(actor: Staff): Stage[] {
	return JUDGED_STAGES.filter((stage) => may(actor, "article.judge", somebodyElses(stage)));
}

/** A draft of somebody else at this stage. */
function somebodyElses(stage: Stage): ArticleSubject {
	return { id: "", state: "draft", stage, createdBy: null, assignedTo: null, authorIds: [] };
}
