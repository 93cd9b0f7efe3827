import { z } from "zod";
import { diaryFeeds } from "@/db/schema/diary";
import { oneTimeToken } from "@/lib/access/one-time-token";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/** Makes the secret address of one's own assignments, in place of the one before, which opens nothing any more. Gives its secret, this once. */
export const makeFeed = command({
	permission: "diary.view",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, actor, now, record }) => {
		if (actor.kind !== "staff") return refuse({ code: "forbidden" });
		const { userId } = actor;
		const { token, tokenHash } = oneTimeToken();
		await tx
			.insert(diaryFeeds)
			.values({ userId, tokenHash, madeAt: now })
			.onConflictDoUpdate({ target: diaryFeeds.userId, set: { tokenHash, madeAt: now } });
		await record("diary.feed-made", userId);
		return done({ token });
	},
});
