import { z } from "zod";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { beginFromSubmission } from "./begin-from-submission";
import { lockSubmission } from "./lock-submission";

/**
 * 開稿: begins a draft under the submission's headline. What was sent stands beside the draft and never becomes its text by itself;
 * the draft is the editor's own. Its embargo binds the draft from the first moment, and a contributed piece its author's word. Gives the draft's id; adopted before, the same one.
 */
export const adoptSubmission = command({
	permission: "submission.adopt",
	input: z.object({ submissionId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ input: { submissionId }, ...writing }) => {
		const submission = await lockSubmission(writing.tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		const begun = await beginFromSubmission(writing, submission);
		return begun.ok ? done({ id: submissionId, articleId: begun.value.articleId }) : begun;
	},
});
