import { z } from "zod";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { conflictsOf, lockDrafts, touch, versionsAfter } from "./drafts";
import { containerKey, seenVersions } from "./input";
import { takeBackTimed } from "./launches";

/** Takes back a container's timed launch, as long as its instant has not come. The draft stays. */
export const cancelLaunch = command({
	permission: "front.launch",
	input: z.object({ container: containerKey, seen: seenVersions }),
	find: findHouse,
	run: async ({ tx, actor, input: { container, seen }, now, record, changed }) => {
		const drafts = await lockDrafts(tx);
		const conflicts = conflictsOf(drafts, [container], seen);
		if (conflicts.length > 0) return refuse(...conflicts);
		if (!(await takeBackTimed(tx, container))) return refuse({ code: "no-timed-launch" });
		await touch(tx, drafts, [container], { actor, now });
		changed("front-page");
		await record("front.cancelled", null, { container });
		return done({ versions: versionsAfter(drafts, [container]) });
	},
});
