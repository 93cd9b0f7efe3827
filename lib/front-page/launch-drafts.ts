import { z } from "zod";
import type { Transaction } from "@/db/client";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import type { ContainerKey } from "./containers";
import { isSameList } from "./curate";
import { conflictsOf, type Drafts, lockDrafts, touch, versionsAfter } from "./drafts";
import { containerKeys, seenVersions } from "./input";
import { addLaunch, cardsOfLaunch, lastLaunches } from "./launches";

/**
 * Gives readers the drafts of these containers now; those that are live already are passed over. Gives the number of the newest
 * launch, by which the front page tells that it shows it. The drafts must be the ones that the editor saw.
 */
export const launchDrafts = command({
	permission: "front.launch",
	input: z.object({ containers: containerKeys, seen: seenVersions }),
	find: findHouse,
	run: async ({ tx, actor, input: { containers, seen }, now, record, changed }) => {
		const drafts = await lockDrafts(tx);
		const conflicts = conflictsOf(drafts, containers, seen);
		if (conflicts.length > 0) return refuse(...conflicts);
		const pending = await unlaunched(tx, drafts, containers);
		if (pending.length === 0) return refuse({ code: "nothing-to-launch" });
		let edition = 0;
		for (const container of pending)
			edition = await addLaunch(tx, drafts.lists.get(container) ?? [], {
				container,
				launchAt: now,
				actor,
				now,
			});
		await touch(tx, drafts, pending, { actor, now });
		changed("front-page");
		await record("front.launched", null, { containers: pending, edition });
		return done({ edition, versions: versionsAfter(drafts, pending) });
	},
});

async function unlaunched(
	tx: Transaction,
	{ lists }: Drafts,
	containers: readonly ContainerKey[],
): Promise<ContainerKey[]> {
	const pending: ContainerKey[] = [];
	for (const container of containers) {
		const draft = lists.get(container);
		const [live] = await lastLaunches(tx, container);
		if (draft && !isSameList(draft, await cardsOfLaunch(tx, live?.id))) pending.push(container);
	}
	return pending;
}
