import { eq } from "drizzle-orm";
import { z } from "zod";
import { diaryFeeds } from "@/db/schema/diary";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/** Takes the secret address of one's own assignments back: whoever has it gets nothing from now on. */
export const revokeFeed = command({
	permission: "diary.view",
	input: z.object({}),
	find: findHouse,
	run: async ({ tx, actor, record }) => {
		if (actor.kind !== "staff") return refuse({ code: "forbidden" });
		const gone = await tx.delete(diaryFeeds).where(eq(diaryFeeds.userId, actor.userId)).returning();
		if (gone.length > 0) await record("diary.feed-revoked", actor.userId);
		return done({ revoked: gone.length });
	},
});
