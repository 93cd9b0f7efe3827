import { eq } from "drizzle-orm";
import { z } from "zod";
import { articles } from "@/db/schema/articles";
import { pitchStories } from "@/db/schema/proofs";
import { submissions } from "@/db/schema/submissions";
import { beginDraft } from "@/lib/articles/draft-article";
import { articleContent } from "@/lib/articles/input";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockSubmission } from "./lock-submission";
import { whyNot } from "./states";

/**
 * 開稿: begins a draft under the submission's headline. What was sent stands beside the draft and never becomes its text by itself;
 * the draft is the editor's own. Its embargo binds the draft from the first moment, and a contributed piece its author's word. Gives the draft's id; adopted before, the same one.
 */
export const adoptSubmission = command({
	permission: "submission.adopt",
	input: z.object({ submissionId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, actor, input: { submissionId }, now, record }) => {
		const submission = await lockSubmission(tx, submissionId);
		if (!submission) return refuse({ code: "not-found" });
		if (submission.articleId && submission.state === "adopted")
			return done({ id: submissionId, articleId: submission.articleId });
		if (submission.kind === "correction") return refuse({ code: "is-a-correction" });
		const why = whyNot("adopt", submission.state);
		if (why) return refuse({ code: why });
		const draft = await beginDraft(
			{ tx, actor, now, record },
			{ content: articleContent.parse({ headline: submission.title }), reason: "edit" },
		);
		if (!draft.ok) return draft;
		const articleId = draft.value.id;
		const { embargoUntil: until, organisation, senderName } = submission;
		if (until && until > now) {
			const reason = `${organisation ?? senderName}（${submission.code}）`;
			await tx
				.update(articles)
				.set({ embargoUntil: until, embargoReason: reason })
				.where(eq(articles.id, articleId));
			await record("embargo.set", articleId, { until: until.toISOString(), reason });
		}
		await tx
			.update(submissions)
			.set({ state: "adopted", articleId, changedAt: now })
			.where(eq(submissions.id, submissionId));
		if (submission.kind === "pitch")
			await tx.insert(pitchStories).values({ articleId, submissionId }).onConflictDoNothing();
		await record("submission.adopted", submissionId, { code: submission.code, article: draft.value.number });
		return done({ id: submissionId, articleId });
	},
});
