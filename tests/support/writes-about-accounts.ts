import { randomUUID } from "node:crypto";
import { addPasskey } from "@/lib/factors/add-passkey";
import { beginTotp } from "@/lib/factors/begin-totp";
import { confirmTotp } from "@/lib/factors/confirm-totp";
import { offerPasskey } from "@/lib/factors/offer-passkey";
import { offerPasskeySignIn } from "@/lib/factors/offer-passkey-sign-in";
import { removePasskey } from "@/lib/factors/remove-passkey";
import { removeTotp } from "@/lib/factors/remove-totp";
import { renamePasskey } from "@/lib/factors/rename-passkey";
import { renewRecoveryCodes } from "@/lib/factors/renew-recovery-codes";
import { acceptInvitation } from "@/lib/invitations/accept-invitation";
import { inviteStaff } from "@/lib/invitations/invite-staff";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { beginSignIn } from "@/lib/staff/begin-sign-in";
import { finishSignIn } from "@/lib/staff/finish-sign-in";
import { openSessionByPasskey } from "@/lib/staff/open-session-by-passkey";
import { proveAgain } from "@/lib/staff/prove-again";
import { requestPasswordReset } from "@/lib/staff/request-password-reset";
import { requireSecondFactor } from "@/lib/staff/require-second-factor";
import { resetFactors } from "@/lib/staff/reset-factors";
import { resetPassword } from "@/lib/staff/reset-password";
import { revokeStaffSession } from "@/lib/staff/revoke-staff-session";
import { PASSWORD } from "./given";

let counter = 0;
const about = (permission: "account.secure" | "session.prove") => ({ permission }) as const;
const nothing = () => ({});
const signIn = () => ({ email: "admin@newsroom.example", password: PASSWORD });

/** The commands about accounts, each with input that parses; asked by the permission matrix. */
export const WRITES_ABOUT_ACCOUNTS = {
	beginTotp: { write: beginTotp, ...about("account.secure"), input: nothing },
	confirmTotp: { write: confirmTotp, ...about("account.secure"), input: () => ({ code: "000000" }) },
	removeTotp: { write: removeTotp, ...about("account.secure"), input: nothing },
	renewRecoveryCodes: { write: renewRecoveryCodes, ...about("account.secure"), input: nothing },
	offerPasskey: { write: offerPasskey, ...about("account.secure"), input: nothing },
	addPasskey: {
		write: addPasskey,
		...about("account.secure"),
		input: () => ({ challengeId: randomUUID(), passkey: "{}", name: "手機" }),
	},
	renamePasskey: {
		write: renamePasskey,
		...about("account.secure"),
		input: () => ({ passkeyId: randomUUID(), name: "手機" }),
	},
	removePasskey: {
		write: removePasskey,
		...about("account.secure"),
		input: () => ({ passkeyId: randomUUID() }),
	},
	proveAgain: { write: proveAgain, ...about("session.prove"), input: () => ({ password: PASSWORD }) },
	offerPasskeySignIn: { write: offerPasskeySignIn, permission: "session.open", input: nothing },
	beginSignIn: { write: beginSignIn, permission: "session.open", input: signIn },
	finishSignIn: {
		write: finishSignIn,
		permission: "session.open",
		input: () => ({ stepToken: "token", code: "000000" }),
	},
	openSessionByPasskey: {
		write: openSessionByPasskey,
		permission: "session.open",
		input: () => ({ challengeId: randomUUID(), passkey: "{}" }),
	},
	acceptInvitation: {
		write: acceptInvitation,
		permission: "invitation.accept",
		input: () => ({ by: "password", token: "token", name: "新人", locale: "en", password: PASSWORD }),
	},
	requestPasswordReset: {
		write: requestPasswordReset,
		permission: "password.reset",
		input: () => ({ email: "admin@newsroom.example" }),
	},
	resetPassword: {
		write: resetPassword,
		permission: "password.reset",
		input: () => ({ token: "token", password: PASSWORD }),
	},
	inviteStaff: {
		write: inviteStaff,
		permission: "staff.invite",
		input: () => ({ email: `guest${++counter}@newsroom.example`, role: "admin", locale: "en" }),
	},
	resendInvitation: {
		write: resendInvitation,
		permission: "staff.invite",
		input: () => ({ invitationId: randomUUID() }),
	},
	revokeInvitation: {
		write: revokeInvitation,
		permission: "staff.invite",
		input: () => ({ invitationId: randomUUID() }),
	},
	requireSecondFactor: {
		write: requireSecondFactor,
		permission: "staff.secure",
		input: () => ({ rule: "required" }),
	},
	resetFactors: {
		write: resetFactors,
		permission: "staff.change",
		input: ({ accountId }: { accountId: string }) => ({ userId: accountId }),
	},
	revokeStaffSession: {
		write: revokeStaffSession,
		permission: "staff.change",
		input: ({ sessionId }: { sessionId: string }) => ({ sessionId }),
	},
} as const;

/** Of these, those that take their subject from the actor, and find nothing where there is none. */
export const ABOUT_ONES_OWN_ACCOUNT = [
	"beginTotp",
	"confirmTotp",
	"removeTotp",
	"renewRecoveryCodes",
	"offerPasskey",
	"addPasskey",
	"renamePasskey",
	"removePasskey",
	"proveAgain",
];
