import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { settings } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { settingsOf } from "@/lib/settings/settings";
import { noteStep } from "./note-step";
import { approvalSpent } from "./path-done";

type Judged = Pick<Article, "id" | "stage" | "spikedFrom" | "revision" | "approvedRevision" | "approvedFrom">;

/**
 * What a save does to the story's approval: where the house wants it so, words that nobody has judged go back to the step at
 * which the story was passed. Gives the columns to write with the save, none when nothing changes.
 */
export async function voidApproval(
	tx: Transaction,
	{ article, actor, now }: { article: Judged; actor: Actor; now: Date },
): Promise<
	Partial<Pick<Article, "stage" | "spikedFrom" | "approvedRevision" | "approvedBy" | "approvedFrom">>
> {
	if (article.approvedRevision === null || (article.stage !== "ready" && article.spikedFrom !== "ready"))
		return {};
	const { workflow } = settingsOf(await tx.select().from(settings));
	if (!workflow.editsVoidApproval) return {};
	const stage = article.approvedFrom ?? "review";
	await noteStep(tx, { article, verb: "void", to: stage, actor, now });
	// One that was given up comes back to that step.
	if (article.stage === "spiked") return { spikedFrom: stage, ...approvalSpent };
	return { stage, ...approvalSpent };
}
