import { z } from "zod";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import type { Card } from "./curate";
import { conflictsOf, lockDrafts, writeDrafts, writtenOf } from "./drafts";
import { containerKeys, seenVersions } from "./input";
import { cardsOfLaunch, lastLaunches } from "./launches";

/** Makes the drafts of these containers again what readers have. What was placed and not launched goes among the removed. */
export const discardDrafts = command({
	permission: "front.curate",
	input: z.object({ containers: containerKeys, seen: seenVersions }),
	find: findHouse,
	run: async ({ tx, actor, input: { containers, seen }, now, record }) => {
		const drafts = await lockDrafts(tx);
		const conflicts = conflictsOf(drafts, containers, seen);
		if (conflicts.length > 0) return refuse(...conflicts);
		const lists = new Map(drafts.lists);
		const fallen: { container: (typeof containers)[number]; card: Card }[] = [];
		for (const container of containers) {
			const [live] = await lastLaunches(tx, container);
			const cards = await cardsOfLaunch(tx, live?.id);
			if (!lists.has(container)) return refuse({ code: "no-such-container" });
			for (const card of lists.get(container) ?? [])
				if (!cards.some(({ articleId }) => articleId === card.articleId)) fallen.push({ container, card });
			lists.set(container, cards);
		}
		const problems = await writeDrafts(tx, drafts, { lists, fallen }, { actor, now, seen });
		if (problems.length > 0) return refuse(...problems);
		await record("front.discarded", null, { containers });
		return done({ ...writtenOf(drafts, { lists, fallen }), fallen: 0 });
	},
});
