import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema/users";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { MAIL_KINDS } from "./mail-kinds";

/** As a form sends it: a field for each kind of mail that is wanted, whatever it holds. */
const input = z
	.record(z.string(), z.unknown())
	.transform((fields) => ({ unwanted: MAIL_KINDS.filter((kind) => fields[kind] === undefined) }));

/** Which mails about their work somebody is sent. At the desk they are told of everything all the same. */
export const changeWorkMail = command({
	permission: "account.change",
	input,
	find: async (_tx, _input, actor) => (actor.kind === "staff" ? { id: actor.userId } : null),
	run: async ({ tx, input: { unwanted }, subject }) => {
		await tx.update(users).set({ unwantedMails: unwanted }).where(eq(users.id, subject.id));
		return done({ unwanted });
	},
});
