import { z } from "zod";
import { articleId } from "@/lib/articles/input";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { swapCards as swapped } from "./curate";
import { cardGone, lockDrafts, writeDrafts, writtenOf } from "./drafts";
import { containerKey, seenVersions } from "./input";
import { whyNotPlaceable } from "./why-not-placeable";

const standing = z.object({ articleId, container: containerKey });
const input = z.object({ one: standing, other: standing, seen: seenVersions });

/** Lets two cards of the drafts change places (對調), each with what is changed on it; no other card moves. */
export const swapCards = command({
	permission: "front.curate",
	input,
	find: findHouse,
	run: async ({ tx, actor, input: { seen, one, other }, now, record }) => {
		const drafts = await lockDrafts(tx);
		const refusal =
			(await whyNotPlaceable(tx, { articleId: one.articleId, to: other.container })) ??
			(await whyNotPlaceable(tx, { articleId: other.articleId, to: one.container }));
		if (refusal) return refuse({ code: refusal });
		const lists = swapped(drafts.lists, one, other);
		if (lists === "card-gone") return cardGone();
		if (lists === "stands-twice") return refuse({ code: lists });
		const curated = { lists, fallen: [] };
		const problems = await writeDrafts(tx, drafts, curated, { actor, now, seen });
		if (problems.length > 0) return refuse(...problems);
		await record("front.swapped", one.articleId, { from: one.container, to: other.container });
		return done(writtenOf(drafts, curated));
	},
});
