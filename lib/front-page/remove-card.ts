import { z } from "zod";
import { articleId } from "@/lib/articles/input";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { cardIn, withoutCard } from "./curate";
import { cardGone, lockDrafts, writeDrafts, writtenOf } from "./drafts";
import { containerKey, seenVersions } from "./input";

/** Takes a card out of a container's draft, and keeps it at hand among the removed. */
export const removeCard = command({
	permission: "front.curate",
	input: z.object({ articleId, container: containerKey, seen: seenVersions }),
	find: findHouse,
	run: async ({ tx, actor, input: { seen, ...place }, now, record }) => {
		const drafts = await lockDrafts(tx);
		const card = cardIn(drafts.lists, place);
		if (!card) return cardGone();
		const curated = {
			lists: withoutCard(drafts.lists, place),
			fallen: [{ container: place.container, card }],
		};
		const problems = await writeDrafts(tx, drafts, curated, { actor, now, seen });
		if (problems.length > 0) return refuse(...problems);
		await record("front.removed", place.articleId, { from: place.container });
		return done({ ...writtenOf(drafts, curated), fallen: 0 });
	},
});
