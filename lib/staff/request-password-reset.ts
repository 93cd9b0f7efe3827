import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { passwordResets } from "@/db/schema/mailed-links";
import { users } from "@/db/schema/users";
import { type Actor, anonymous } from "@/lib/access/actor";
import { oneTimeToken } from "@/lib/access/one-time-token";
import { command, findNothing } from "@/lib/write/command";
import { done, type Outcome } from "@/lib/write/outcome";
import { askingDevice } from "./asking-device";
import { email } from "./fields";
import { mailStaff } from "./mails";
import { whyNotMailReset } from "./sign-in-limits";

/** Minutes for which a link that sets a password works. */
export const RESET_MINUTES = 30;

/** Every answer takes at least this long: writing a mail takes a few milliseconds that would tell who has an account. */
const ANSWER_MS = 400;

/** Asks for a link that sets a forgotten password. The answer is the same after the same time, whether there is such an account or not. */
export async function askPasswordReset(_actor: Actor, input: unknown): Promise<Outcome<object>> {
	const [outcome] = await Promise.all([requestPasswordReset(anonymous, input), sleep(ANSWER_MS)]);
	return outcome;
}

/** Writes that mail, when there is somebody to write to and not too many were asked for. */
export const requestPasswordReset = command({
	permission: "password.reset",
	input: z.object({ email, address: askingDevice.address }),
	find: findNothing,
	run: async ({ tx, input, now, record }) => {
		const tooMany = await whyNotMailReset({ account: input.email, address: input.address });
		const [user] = await tx
			.select()
			.from(users)
			.where(and(eq(users.email, input.email), isNull(users.suspendedAt)));
		if (tooMany || !user) return done({});
		const { token, tokenHash } = oneTimeToken();
		const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000);
		await tx.delete(passwordResets).where(lt(passwordResets.expiresAt, now));
		await tx.insert(passwordResets).values({ tokenHash, userId: user.id, expiresAt });
		await mailStaff(tx, {
			to: user.email,
			locale: user.locale,
			isSecret: true,
			now,
			letter: (mails, house) => ({
				subject: mails.reset.subject(house.publication),
				text: mails.reset.text({
					...house,
					name: user.name,
					minutes: RESET_MINUTES,
					link: `${house.siteUrl}/sign-in/reset?token=${token}`,
				}),
			}),
		});
		await record("account.reset-asked", user.id);
		return done({});
	},
});
