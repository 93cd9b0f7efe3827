import { eq } from "drizzle-orm";
import { z } from "zod";
import { locales, users } from "@/db/schema/users";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

/** The language in which the desk speaks to one. */
export const changeLocale = command({
	permission: "account.change",
	input: z.object({ locale: z.enum(locales, "invalid") }),
	find: async (_tx, _input, actor) => (actor.kind === "staff" ? { id: actor.userId } : null),
	run: async ({ tx, input: { locale }, subject }) => {
		await tx.update(users).set({ locale }).where(eq(users.id, subject.id));
		return done({ locale });
	},
});
