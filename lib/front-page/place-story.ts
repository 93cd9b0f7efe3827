import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { frontCards } from "@/db/schema/front-page";
import { articleId } from "@/lib/articles/input";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { ALWAYS, standingOf, whyNotTimes } from "./card-times";
import { type Card, placeCard, plainCard } from "./curate";
import { cardOf, lockDrafts, sectionsOfStories, writeDrafts, writtenOf } from "./drafts";
import { containerKey, optionalTime, position, seenVersions } from "./input";
import { whyNotPlaceable } from "./why-not-placeable";

const input = z.object({
	articleId,
	to: containerKey,
	position,
	seen: seenVersions,
	/** When it comes up, in a place that may be full until then; null: at once. */
	shownFrom: optionalTime.default(null),
	/** The removed card that is put back, with what was changed on it. */
	removedId: z.uuid("invalid").nullable().default(null),
});

/**
 * Puts a published or scheduled story into the draft of a container; one that stands there already is moved. What has no room then
 * falls into the next container, or off the page and among the removed; one with a later time takes no room before. Readers see nothing of it before a launch.
 */
export const placeStory = command({
	permission: "front.curate",
	input,
	find: findHouse,
	run: async ({ tx, actor, input, now, record }) => {
		const { articleId: story, to, position: at, seen, removedId, shownFrom } = input;
		const untimely = whyNotTimes({ ...ALWAYS, shownFrom }, { before: ALWAYS, now });
		if (untimely) return refuse(untimely);
		const drafts = await lockDrafts(tx);
		if (!drafts.containers.has(to)) return refuse({ code: "no-such-container" });
		const refusal = await whyNotPlaceable(tx, { articleId: story, to });
		if (refusal) return refuse({ code: refusal });
		const taken = (removedId && (await takeRemoved(tx, removedId, story))) || plainCard(story);
		const card = shownFrom ? { ...taken, ...ALWAYS, shownFrom } : stillTimed(taken, now);
		const sectionOf = await sectionsOfStories(tx, drafts.lists);
		const curated = placeCard(drafts.lists, { card, to, position: at, now }, sectionOf);
		const problems = await writeDrafts(tx, drafts, curated, { actor, now, seen });
		if (problems.length > 0) return refuse(...problems);
		await record("front.placed", story, { to, position: at, shownFrom: shownFrom?.toISOString() ?? null });
		return done(writtenOf(drafts, curated));
	},
});

/** Whoever puts a card back whose time was over wants it up again. */
function stillTimed(card: Card, now: Date): Card {
	return standingOf(card, now) === "over" ? { ...card, ...ALWAYS } : card;
}

async function takeRemoved(tx: Transaction, removedId: string, story: string): Promise<Card | null> {
	const [removed] = await tx
		.delete(frontCards)
		.where(
			and(eq(frontCards.id, removedId), eq(frontCards.articleId, story), isNotNull(frontCards.removedAt)),
		)
		.returning();
	return removed ? cardOf(removed) : null;
}
