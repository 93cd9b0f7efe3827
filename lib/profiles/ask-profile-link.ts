import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { profileLinks, senderProfiles } from "@/db/schema/sender-profiles";
import { submissions } from "@/db/schema/submissions";
import { type Actor, anonymous } from "@/lib/access/actor";
import { oneTimeToken } from "@/lib/access/one-time-token";
import { networkDigest } from "@/lib/access/seal";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { email } from "@/lib/staff/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, type Outcome } from "@/lib/write/outcome";
import { countProfileLink } from "./limits";
import { LINK_MINUTES } from "./rules";

/** Every answer takes at least this long: writing a mail takes a few milliseconds that would tell who has sent something. */
const ANSWER_MS = 400;

/** Asks for a link to one's profile. The answer is the same after the same time, whether anything was ever sent from the address or not. */
export async function askProfileLink(_actor: Actor, input: unknown): Promise<Outcome<object>> {
	const [outcome] = await Promise.all([requestProfileLink(anonymous, input), sleep(ANSWER_MS)]);
	return outcome;
}

/** Mails that link to an address that has a profile, or that a received submission came from; else does nothing, and so when too many were asked for. */
export const requestProfileLink = command({
	permission: "submission.send",
	input: z.object({ email, address: z.string().default("") }),
	find: findNothing,
	run: async ({ tx, input, now, record }) => {
		const isWithinLimits = await countProfileLink(input.email, networkDigest(input.address));
		const [profile] = await tx
			.select({ id: senderProfiles.id })
			.from(senderProfiles)
			.where(eq(senderProfiles.email, input.email));
		const [sent] = await tx
			.select({ id: submissions.id })
			.from(submissions)
			.where(and(eq(submissions.email, input.email), ne(submissions.state, "unverified")))
			.limit(1);
		if (!isWithinLimits || !(profile ?? sent)) return done({});
		const { token, tokenHash } = oneTimeToken();
		const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
		await tx.insert(profileLinks).values({ tokenHash, email: input.email, expiresAt });
		await queueMail(tx, {
			to: input.email,
			subject: "機構資料的連結",
			text: `請按以下連結，取回或修改填表時用的機構資料。連結在${LINK_MINUTES}分鐘內有效，只可用一次。

${environment().siteUrl}/contribute/profile?token=${token}

如果不是你要求的，毋須理會。
`,
			now,
			isSecret: true,
		});
		await record("submission.profile-asked", null, {});
		return done({});
	},
});
