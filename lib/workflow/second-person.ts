import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { settings } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { settingsOf, type WorkflowSettings } from "@/lib/settings/settings";
import { optionalLine } from "@/lib/text/fields";
import type { Problem } from "@/lib/write/outcome";
import { noteStep } from "./note-step";

/** Why a story goes out without its second person: breaking news. Empty when it does not. */
export const urgentReason = optionalLine({ max: 200 })
	.nullable()
	.default(null)
	.transform((text) => text ?? null);

/** Whether somebody else must have judged the story ready before this actor may send it out. The chiefs answer for themselves. */
export function lacksSecondPerson(
	actor: Actor,
	article: Pick<Article, "approvedRevision" | "approvedBy" | "stage">,
	{ needsSecondPerson }: WorkflowSettings,
): boolean {
	if (!needsSecondPerson || actor.kind !== "staff") return false;
	if (actor.role === "admin" || actor.role === "chief") return false;
	const isPassed = article.stage === "ready" && article.approvedRevision !== null;
	return !isPassed || article.approvedBy === actor.userId;
}

/** What a story's record says when it went out alone; all null when it did not. */
type Bypass = Pick<Article, "bypassedAt" | "bypassedBy" | "bypassReason">;

/**
 * The second person's say over a story that is to go out. With a reason it goes out without one, and the columns that are given
 * leave a review after the fact to be done.
 */
export async function askSecondPerson(
	tx: Transaction,
	{
		actor,
		article,
		urgent,
		now,
	}: {
		actor: Actor;
		article: Pick<Article, "id" | "stage" | "revision" | "approvedRevision" | "approvedBy">;
		urgent: string | null;
		now: Date;
	},
): Promise<{ problem: Problem } | { problem: null; bypass: Partial<Bypass> }> {
	const { workflow } = settingsOf(await tx.select().from(settings));
	if (!lacksSecondPerson(actor, article, workflow)) return { problem: null, bypass: {} };
	if (urgent === null) return { problem: { code: "needs-second-person" } };
	await noteStep(tx, { article, verb: "bypass", to: "ready", words: urgent, actor, now });
	const bypassedBy = actor.kind === "staff" ? actor.userId : null;
	return { problem: null, bypass: { bypassedAt: now, bypassedBy, bypassReason: urgent } };
}
