import type { StoryWorkflow } from "@/components/desk/workflow/workflow-props";
import type { Staff } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { DeskArticle } from "@/lib/articles/desk-queries";
import { readPitch } from "@/lib/proofs/desk-queries";
import { readOuting } from "@/lib/receipt/desk-queries";
import { listColleagues, readWorkflow } from "@/lib/workflow/desk-queries";
import { workflowActions } from "../workflow-deeds";

/** A story's way through the desk as its screen needs it, with what this member of staff may do; null when it is gone meanwhile. */
export async function readPath(staff: Staff, article: DeskArticle): Promise<StoryWorkflow | null> {
	const mayAssign = may(staff, "article.assign", article);
	const [workflow, colleagues, outing, pitch] = await Promise.all([
		readWorkflow(staff, article),
		mayAssign ? listColleagues(staff) : [],
		readOuting(staff, article.id),
		readPitch(staff, article),
	]);
	if (!workflow) return null;
	return {
		workflow,
		colleagues,
		outing,
		pitch,
		rights: {
			revise: may(staff, "article.revise", article),
			submit: may(staff, "article.submit", article),
			judge: may(staff, "article.judge", article),
			assign: mayAssign,
			spike: may(staff, "article.spike", article),
			embargo: may(staff, "article.embargo", article),
			schedule: may(staff, "article.schedule", article),
			sendProof: may(staff, "proof.send", article),
			waiveProof: may(staff, "proof.waive", article),
		},
		actions: workflowActions,
	};
}
