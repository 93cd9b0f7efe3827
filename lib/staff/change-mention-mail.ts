import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema/users";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/** Whether being named in a note is told by mail too. */
export const changeMentionMail = command({
	permission: "account.change",
	input: z.object({ mail: z.enum(["yes", "no"], "invalid") }),
	find: async (_tx, _input, actor) => (actor.kind === "staff" ? { id: actor.userId } : null),
	run: async ({ tx, input: { mail }, subject }) => {
		await tx
			.update(users)
			.set({ mailsMentions: mail === "yes" })
			.where(eq(users.id, subject.id));
		return done({ mail });
	},
});
