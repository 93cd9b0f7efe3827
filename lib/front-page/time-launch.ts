import { z } from "zod";
import { whyNotSchedulable } from "@/lib/articles/rules";
import { fromHongKong } from "@/lib/time/hong-kong";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { conflictsOf, lockDrafts, touch, versionsAfter } from "./drafts";
import { containerKeys, seenVersions } from "./input";
import { addLaunch, takeBackTimed } from "./launches";

const input = z
	.object({
		containers: containerKeys,
		seen: seenVersions,
		on: z.string("invalid"),
		at: z.string("invalid"),
	})
	.transform(({ on, at, ...rest }, context) => {
		const launchAt = fromHongKong(on, at);
		if (launchAt) return { ...rest, launchAt };
		context.addIssue({ code: "custom", message: "not-a-time", path: ["at"] });
		return z.NEVER;
	});

/**
 * Sets the instant from which readers have these drafts as they are now: `on` (YYYY-MM-DD) and `at` (HH:MM), Hong Kong time, in
 * place of another instant set before. Changes of the drafts after this do not go along. No worker is needed for it to come.
 */
export const timeLaunch = command({
	permission: "front.launch",
	input,
	find: findHouse,
	run: async ({ tx, actor, input: { containers, seen, launchAt }, now, record, changed }) => {
		const untimely = whyNotSchedulable(launchAt, now);
		if (untimely) return refuse({ code: untimely, field: "at" });
		const drafts = await lockDrafts(tx);
		if (containers.some((key) => !drafts.containers.has(key))) return refuse({ code: "no-such-container" });
		const conflicts = conflictsOf(drafts, containers, seen);
		if (conflicts.length > 0) return refuse(...conflicts);
		for (const container of containers) {
			await takeBackTimed(tx, container);
			await addLaunch(tx, drafts.lists.get(container) ?? [], { container, launchAt, actor, now });
		}
		await touch(tx, drafts, containers, { actor, now });
		changed("front-page");
		await record("front.timed", null, { containers, launchAt: launchAt.toISOString() });
		return done({ launchAt: launchAt.toISOString(), versions: versionsAfter(drafts, containers) });
	},
});
