"use server";

import { changeStaff } from "@/lib/staff/change-staff";
import { resetFactors } from "@/lib/staff/reset-factors";
import { revokeStaffSession } from "@/lib/staff/revoke-staff-session";
import { asAction } from "@/lib/write/as-action";

export const changeStaffAction = asAction(changeStaff, {
	goTo: ({ id }) => `/desk/staff/${id}?done=changed`,
});
export const resetFactorsAction = asAction(resetFactors, {
	goTo: ({ id }) => `/desk/staff/${id}?done=resetDone`,
});
export const revokeStaffSessionAction = asAction(revokeStaffSession, {
	goTo: ({ userId }) => `/desk/staff/${userId}?done=changed`,
});
