import { z } from "zod";
import { articleId, HEADLINE_MAX } from "@/lib/articles/input";
import { parseHeadline } from "@/lib/headlines/headline";
import { optionalLine } from "@/lib/text/fields";
import { isBlank } from "@/lib/text/well-formed";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { type CardTimes, whyNotTimes } from "./card-times";
import { cardIn, isSameCard, placeCard } from "./curate";
import { cardGone, conflictIn, lockDrafts, sectionsOfStories, writeDrafts, writtenOf } from "./drafts";
import { containerKey, optionalInstant, optionalTime, seenVersions } from "./input";

const input = z.object({
	articleId,
	container: containerKey,
	seen: seenVersions,
	headline: optionalLine({ max: HEADLINE_MAX }),
	showsPicture: z.boolean("invalid"),
	showsSubs: z.boolean("invalid"),
	shownFrom: optionalTime.default(null),
	shownUntil: optionalTime.default(null),
	headlineUntil: optionalTime.default(null),
	/** The card as it was when the editor began; null: whatever it is. */
	was: z
		.object({
			headline: z.string().nullable(),
			showsPicture: z.boolean(),
			showsSubs: z.boolean(),
			shownFrom: optionalInstant.default(null),
			shownUntil: optionalInstant.default(null),
			headlineUntil: optionalInstant.default(null),
		})
		.nullable()
		.default(null),
});

/**
 * Changes what a card shows: another headline (in the house's form; blank: the story's own), with or without picture and 副題,
 * from when and until when, and until when its headline. The story itself and its other cards stay as they are.
 */
export const changeCard = command({
	permission: "front.curate",
	input,
	find: findHouse,
	run: async ({ tx, actor, input: { seen, was, container, ...typed }, now, record }) => {
		// A headline that is the story's own ends at no time.
		const card = typed.headline === null ? { ...typed, headlineUntil: null } : typed;
		if (card.headline !== null && isBlank(parseHeadline(card.headline).claim))
			return refuse({ code: "needs-claim", field: "headline" });
		const drafts = await lockDrafts(tx);
		const found = cardIn(drafts.lists, { articleId: card.articleId, container });
		const place = drafts.containers.get(container);
		if (!found || !place) return cardGone();
		if (was && !isSameCard(found, { ...was, articleId: card.articleId })) return refuse(conflictIn(place));
		const untimely = whyNotTimes(card, { before: found, now });
		if (untimely) return refuse(untimely);
		const position = (drafts.lists.get(container) ?? []).indexOf(found);
		const sectionOf = await sectionsOfStories(tx, drafts.lists);
		// One that waited and is to be up at once wants room, as if it were placed now.
		const curated = placeCard(drafts.lists, { card, to: container, position, now }, sectionOf);
		const problems = await writeDrafts(tx, drafts, curated, { actor, now, seen });
		if (problems.length > 0) return refuse(...problems);
		await record("front.changed", card.articleId, { container, ...told(card) });
		return done(writtenOf(drafts, curated));
	},
});

function told({ headline, shownFrom, shownUntil, headlineUntil }: CardTimes & { headline: string | null }) {
	return {
		headline,
		shownFrom: shownFrom?.toISOString() ?? null,
		shownUntil: shownUntil?.toISOString() ?? null,
		headlineUntil: headlineUntil?.toISOString() ?? null,
	};
}
