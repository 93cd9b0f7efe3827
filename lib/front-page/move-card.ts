import { z } from "zod";
import { articleId } from "@/lib/articles/input";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { moveCard as moved } from "./curate";
import { cardGone, lockDrafts, sectionsOfStories, writeDrafts, writtenOf } from "./drafts";
import { containerKey, position, seenVersions } from "./input";
import { whyNotPlaceable } from "./why-not-placeable";

const input = z.object({ articleId, from: containerKey, to: containerKey, position, seen: seenVersions });

/** Moves a card, with what is changed on it, to a position of the same or of another container's draft. */
export const moveCard = command({
	permission: "front.curate",
	input,
	find: findHouse,
	run: async ({ tx, actor, input: { seen, ...move }, now, record }) => {
		const drafts = await lockDrafts(tx);
		if (!drafts.containers.has(move.to)) return refuse({ code: "no-such-container" });
		const refusal = await whyNotPlaceable(tx, move);
		if (refusal) return refuse({ code: refusal });
		const curated = moved(drafts.lists, { ...move, now }, await sectionsOfStories(tx, drafts.lists));
		if (!curated) return cardGone();
		const problems = await writeDrafts(tx, drafts, curated, { actor, now, seen });
		if (problems.length > 0) return refuse(...problems);
		await record("front.moved", move.articleId, { from: move.from, to: move.to, position: move.position });
		return done(writtenOf(drafts, curated));
	},
});
