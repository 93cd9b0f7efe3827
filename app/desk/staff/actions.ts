"use server";

import { inviteStaff } from "@/lib/invitations/invite-staff";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { requireSecondFactor } from "@/lib/staff/require-second-factor";
import { asAction } from "@/lib/write/as-action";

export const inviteStaffAction = asAction(inviteStaff, { goTo: () => "/desk/staff?done=invited" });
export const resendInvitationAction = asAction(resendInvitation, { goTo: () => "/desk/staff?done=resent" });
export const revokeInvitationAction = asAction(revokeInvitation, { goTo: () => "/desk/staff?done=revoked" });
export const requireSecondFactorAction = asAction(requireSecondFactor, {
	goTo: () => "/desk/staff?done=ruleSaved",
});
