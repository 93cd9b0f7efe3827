import type { Transaction } from "@/db/client";
import type { Role } from "@/db/schema/users";
import { type Actor, actorName } from "@/lib/access/actor";
import { mailStaff } from "@/lib/staff/mails";
import { type Locale, wordsIn } from "@/lib/words/words";
import { INVITATION_DAYS } from "./rules";

type Invited = { email: string; role: Role; locale: Locale; token: string };

/** Sends the link by which somebody joins the staff. */
export async function mailInvitation(
	tx: Transaction,
	{ email, role, locale, token, actor, now }: Invited & { actor: Actor; now: Date },
): Promise<void> {
	await mailStaff(tx, {
		to: email,
		locale,
		isSecret: true,
		now,
		letter: (mails, house) => ({
			subject: mails.invitation.subject(house.publication),
			text: mails.invitation.text({
				...house,
				from: actorName(actor),
				role: wordsIn(locale).desk.roles[role],
				days: INVITATION_DAYS,
				link: `${house.siteUrl}/sign-in/join?token=${token}`,
			}),
		}),
	});
}
