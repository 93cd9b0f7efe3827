import { eq } from "drizzle-orm";
import { invitations } from "@/db/schema/mailed-links";
import { oneTimeToken } from "@/lib/access/one-time-token";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { mailInvitation } from "./mail-invitation";
import { invitationInput, openInvitation } from "./open-invitation";
import { invitationEnd } from "./rules";

/** Sends an invitation again with a new link, good for the full time; the old link works no longer. Problem: invitation-gone. */
export const resendInvitation = command({
	permission: "staff.invite",
	input: invitationInput,
	find: findNothing,
	run: async ({ tx, actor, input, now, record }) => {
		const invitation = await openInvitation(tx, input.invitationId);
		if (!invitation) return refuse({ code: "invitation-gone" });
		const { token, tokenHash } = oneTimeToken();
		await tx
			.update(invitations)
			.set({ tokenHash, sentAt: now, expiresAt: invitationEnd(now) })
			.where(eq(invitations.id, invitation.id));
		await mailInvitation(tx, { ...invitation, token, actor, now });
		await record("staff.invitation-resent", invitation.id, { email: invitation.email });
		return done({ id: invitation.id });
	},
});
