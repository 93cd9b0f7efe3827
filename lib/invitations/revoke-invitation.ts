import { eq } from "drizzle-orm";
import { invitations } from "@/db/schema/mailed-links";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { invitationInput, openInvitation } from "./open-invitation";

/** Takes an invitation back; its link works no longer. Problem: invitation-gone. */
export const revokeInvitation = command({
	permission: "staff.invite",
	input: invitationInput,
	find: findNothing,
	run: async ({ tx, input, now, record }) => {
		const invitation = await openInvitation(tx, input.invitationId);
		if (!invitation) return refuse({ code: "invitation-gone" });
		await tx.update(invitations).set({ revokedAt: now }).where(eq(invitations.id, invitation.id));
		await record("staff.invitation-revoked", invitation.id, { email: invitation.email });
		return done({ id: invitation.id });
	},
});
