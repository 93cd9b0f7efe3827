import { z } from "zod";
import { articleId, HEADLINE_MAX } from "@/lib/articles/input";
import { parseHeadline } from "@/lib/headlines/headline";
import { optionalLine } from "@/lib/text/fields";
import { isBlank } from "@/lib/text/well-formed";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { cardIn, isSameCard, withCard } from "./curate";
import { cardGone, conflictIn, lockDrafts, writeDrafts, writtenOf } from "./drafts";
import { containerKey, seenVersions } from "./input";

const input = z.object({
	articleId,
	container: containerKey,
	seen: seenVersions,
	headline: optionalLine({ max: HEADLINE_MAX }),
	showsPicture: z.boolean("invalid"),
	showsSubs: z.boolean("invalid"),
	/** The card as it was when the editor began; null: whatever it is. */
	was: z
		.object({ headline: z.string().nullable(), showsPicture: z.boolean(), showsSubs: z.boolean() })
		.nullable()
		.default(null),
});

/**
 * Changes what a card shows: another headline (in the house's form; blank: the story's own), with or without picture and 副題.
 * The story itself and its other cards stay as they are.
 */
export const changeCard = command({
	permission: "front.curate",
	input,
	find: findHouse,
	run: async ({ tx, actor, input: { seen, was, container, ...card }, now, record }) => {
		if (card.headline !== null && isBlank(parseHeadline(card.headline).claim))
			return refuse({ code: "needs-claim", field: "headline" });
		const drafts = await lockDrafts(tx);
		const found = cardIn(drafts.lists, { articleId: card.articleId, container });
		const place = drafts.containers.get(container);
		if (!found || !place) return cardGone();
		if (was && !isSameCard(found, { ...was, articleId: card.articleId })) return refuse(conflictIn(place));
		const curated = { lists: withCard(drafts.lists, { container, card }), fallen: [] };
		const problems = await writeDrafts(tx, drafts, curated, { actor, now, seen });
		if (problems.length > 0) return refuse(...problems);
		await record("front.changed", card.articleId, { container, headline: card.headline });
		return done(writtenOf(drafts, curated));
	},
});
