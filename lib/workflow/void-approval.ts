import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { settings } from "@/db/schema/settings";
import type { Actor } from "@/lib/access/actor";
import { settingsOf } from "@/lib/settings/settings";
import { noteStep } from "./note-step";

type Judged = Pick<Article, "id" | "stage" | "revision" | "approvedRevision" | "approvedFrom">;

/**
 * What a save does to the story's approval: where the house wants it so, words that nobody has judged go back to the step at
 * which the story was passed. Gives the columns to write with the save, none when nothing changes.
 */
export async function voidApproval(
	tx: Transaction,
	{ article, actor, now }: { article: Judged; actor: Actor; now: Date },
): Promise<Partial<Pick<Article, "stage" | "approvedRevision" | "approvedBy" | "approvedFrom">>> {
	if (article.approvedRevision === null || article.stage !== "ready") return {};
	const { workflow } = settingsOf(await tx.select().from(settings));
	if (!workflow.editsVoidApproval) return {};
	const stage = article.approvedFrom ?? "review";
	await noteStep(tx, { article, verb: "void", to: stage, actor, now });
	return { stage, approvedRevision: null, approvedBy: null, approvedFrom: null };
}
