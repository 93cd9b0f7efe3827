import { eq } from "drizzle-orm";
import { z } from "zod";
import { tips } from "@/db/schema/tips";
import { beginDraft } from "@/lib/articles/draft-article";
import { articleContent, HEADLINE_MAX } from "@/lib/articles/input";
import { line, prose } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { tipId } from "./input";
import { findTipDesk, lockTip } from "./lock-tip";

/** Graphemes of what a custodian takes over into a draft at once. */
const TEXT_MAX = 20_000;

/**
 * Begins a draft with the words that a custodian chose, and no others: no file, no name, no mark of where they come from. The draft does
 * not know the tip; the tip knows the draft's number, for custodians alone. The log has the draft, not that it came from a tip.
 */
export const promoteTip = command({
	permission: "tip.keep",
	input: z.object({ tipId, headline: line({ max: HEADLINE_MAX }), text: prose({ max: TEXT_MAX }) }),
	find: findTipDesk,
	run: async ({ tx, actor, input: { tipId, headline, text }, now, record }) => {
		const tip = await lockTip(tx, tipId);
		if (!tip) return refuse({ code: "tip-gone" });
		const content = text
			.split("\n")
			.filter((paragraph) => paragraph.trim() !== "")
			.map((paragraph) => ({ type: "paragraph", content: [{ type: "text", text: paragraph }] }));
		const draft = await beginDraft(
			{ tx, actor, now, record },
			{ content: articleContent.parse({ headline, body: { type: "doc", content } }), reason: "edit" },
		);
		if (!draft.ok) return draft;
		await tx.update(tips).set({ storyNumber: draft.value.number }).where(eq(tips.id, tipId));
		return done({ id: tipId, number: draft.value.number });
	},
});
