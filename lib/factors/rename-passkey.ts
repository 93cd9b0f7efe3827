import { eq } from "drizzle-orm";
import { z } from "zod";
import { passkeys } from "@/db/schema/factors";
import { line } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { PASSKEY_NAME_MAX } from "./add-passkey";
import { ownPasskey, passkeyId } from "./own-passkey";

/** Gives a passkey another name, by which its owner knows the device. */
export const renamePasskey = command({
	permission: "account.secure",
	input: z.object({ passkeyId, name: line({ max: PASSKEY_NAME_MAX }) }),
	find: ownPasskey,
	run: async ({ tx, input, subject: user, record }) => {
		await tx.update(passkeys).set({ name: input.name }).where(eq(passkeys.id, input.passkeyId));
		await record("account.passkey-renamed", user.id, { passkeyId: input.passkeyId, name: input.name });
		return done({});
	},
});
