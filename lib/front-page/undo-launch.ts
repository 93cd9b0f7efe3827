import { z } from "zod";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { conflictsOf, lockDrafts, touch, versionsAfter } from "./drafts";
import { containerKey, seenVersions } from "./input";
import { addLaunch, cardsOfLaunch, lastLaunches } from "./launches";

/**
 * Gives readers the list again that they had before a container's last launch; before the first one that is what the rule fills in.
 * Undone twice, the launch is there again. The draft stays as it is.
 */
export const undoLaunch = command({
	permission: "front.launch",
	input: z.object({ container: containerKey, seen: seenVersions }),
	find: findHouse,
	run: async ({ tx, actor, input: { container, seen }, now, record, changed }) => {
		const drafts = await lockDrafts(tx);
		const conflicts = conflictsOf(drafts, [container], seen);
		if (conflicts.length > 0) return refuse(...conflicts);
		const [live, before] = await lastLaunches(tx, container);
		if (!live) return refuse({ code: "nothing-to-undo" });
		const cards = await cardsOfLaunch(tx, before?.id);
		const edition = await addLaunch(tx, cards, { container, launchAt: now, actor, now, isUndo: true });
		await touch(tx, drafts, [container], { actor, now });
		changed("front-page");
		await record("front.undone", null, { container, edition });
		return done({ edition, versions: versionsAfter(drafts, [container]) });
	},
});
