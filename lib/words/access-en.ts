import type { Words } from "./words";

/** Signing in, second factors, the staff screen, and the mails about accounts, in English. */
export const accessEn: Words["access"] = {
	signIn: {
		or: "or",
		passkey: "Use a passkey",
		passkeyBusy: "Waiting for your device…",
		passkeyFailed: "No passkey came: cancelled, or too late. Try again, or use your password.",
		passkeyUnable: "This browser has no passkeys, or the site is not on HTTPS. Use your password.",
		forgotten: "Forgotten your password?",
		reset: "Your password is changed. Sign in with the new one.",
	},
	step: {
		title: "Second step",
		intro: "The password is right. Now show that it is you.",
		code: "Code",
		codeHint: "The 6 digits of your authenticator app, or a recovery code.",
		submit: "Continue",
		busy: "Checking…",
		passkey: "Use a passkey",
		again: "Start again",
		help: "Lost the device and the recovery codes? Ask an administrator to reset them.",
	},
	forgotten: {
		title: "Forgotten password",
		intro: "Type your e-mail address and a link will come.",
		submit: "Send the link",
		busy: "Sending…",
		sent: "If there is an account with this address, a link is on its way. It works for 30 minutes. Look among junk mail too.",
		back: "Back to signing in",
	},
	reset: {
		title: "Set a new password",
		intro: "Every device is signed out when you save.",
		submit: "Save password",
		busy: "Saving…",
		gone: "This link has expired or was used. Ask for another.",
		again: "Ask for another link",
	},
	join: {
		title: "Join the newsroom",
		intro: (email, role) => `You are invited to join as ${role}. Your account is ${email}.`,
		name: "Name",
		nameHint: "As colleagues see it beside versions and in the record.",
		language: "Language",
		by: "How you will sign in",
		byPassword: "With a password",
		byPasskey: "With a passkey (set up next)",
		password: "Password",
		submit: "Join",
		busy: "Joining…",
		gone: "This invitation has expired, was used, or was taken back. Ask whoever invited you to send another.",
	},
	enrol: {
		title: "Set up a second step first",
		intro:
			"Your role can publish or keeps what was told in confidence, so signing in needs a second step. Set up one of these to enter the newsroom.",
		introPasskey: "Set up a passkey, and you can sign in without a password from now on.",
		go: "Enter the newsroom",
		signOut: "Sign out",
	},
	factors: {
		title: "Second step",
		hint: "Without your device nobody signs in, even with your password.",
		none: "No second step yet.",
		required: "Your role must keep at least one.",
		passkeys: "Passkeys",
		passkeysHint: "Sign in with a phone, a computer or a security key, without a password.",
		passkeyName: "Name of the passkey",
		passkeyNameHint: "Such as “office computer”, to know it later.",
		passkeyAdd: "Add a passkey",
		passkeyBusy: "Waiting for your device…",
		passkeyMade: (time) => `added ${time}`,
		passkeyUsed: (time) => `used ${time}`,
		passkeyNever: "not used yet",
		rename: "Rename",
		renameName: (name) => `Rename the passkey “${name}”`,
		renameBusy: "Renaming…",
		remove: "Remove",
		removeName: (name) => `Remove the passkey “${name}”`,
		removeBusy: "Removing…",
		totp: "Authenticator app",
		totpHint: "Six digits that change every 30 seconds, also offline.",
		totpOn: "In use",
		totpBegin: "Set up an authenticator app",
		totpBeginBusy: "Preparing…",
		totpScan: "Scan this with your authenticator app, then type the 6 digits it shows.",
		totpQr: "QR code for the authenticator app",
		totpSecret: "Cannot scan? Type this into the app:",
		totpCode: "6-digit code",
		totpConfirm: "Turn on",
		totpConfirmBusy: "Checking…",
		totpRemove: "Turn off the authenticator app",
		codes: "Recovery codes",
		codesLeft: (count) =>
			`${count} left. Each works once in the place of a code when you have lost your device.`,
		codesTitle: "Write down your recovery codes now",
		codesIntro:
			"They are shown this once. Each works once, in the place of a code, when you have lost your device. Keep them somewhere else than on it.",
		codesCopy: "Copy",
		codesCopied: "Copied",
		codesKept: "I have them",
		codesRenew: "Make new recovery codes",
		codesRenewBusy: "Making…",
		done: { passkey: "The passkeys are changed.", totp: "The authenticator app is changed." },
	},
	proof: {
		title: "Prove again that it is you",
		intro:
			"This concerns accounts or the whole site, and your last proof is older than 15 minutes. What you typed is kept.",
		password: "Password",
		code: "Code or recovery code",
		submit: "Continue",
		busy: "Checking…",
		passkey: "Use a passkey",
		orCode: "Use a code instead",
		orPassword: "Use the password instead",
		cancel: "Cancel",
		close: "Close",
	},
	staff: {
		title: "Staff",
		invite: "Invite a colleague",
		inviteHint: "By the link in the mail they set their name and a password or passkey. It works for 7 days.",
		email: "E-mail address",
		role: "Role",
		locale: "Language of the mail",
		inviteSubmit: "Send invitation",
		inviteBusy: "Sending…",
		invited: "The invitation is sent.",
		resent: "The invitation is sent again; the old link works no longer.",
		revoked: "The invitation is taken back.",
		changed: "Changed.",
		pending: "Open invitations",
		noPending: "No invitation is open.",
		sentAt: (time) => `sent ${time}`,
		until: (time) => `until ${time}`,
		expired: "Expired",
		resend: "Send again",
		resendName: (email) => `Send the invitation to ${email} again`,
		revoke: "Take back",
		revokeName: (email) => `Take back the invitation to ${email}`,
		list: "Colleagues with an account",
		suspended: "Closed",
		hasFactor: "Has a second step",
		noFactor: "No second step",
		lastSignIn: (time) => `last signed in ${time}`,
		never: "never signed in",
		you: "You",
		rule: "Who needs a second step",
		ruleHint: "Once required, whoever has none must set one up before the next thing they do.",
		rules: {
			optional: "Everybody decides",
			required: "Required of editors and above, and of keepers of tips",
		},
		ruleSubmit: "Save",
		ruleBusy: "Saving…",
		ruleSaved: "Saved.",
		mayDo: (role) => `What this role may do: ${role}`,
		rolesTitle: "What each role may do",
		back: "Back to the staff",
		joined: (time) => `joined ${time}`,
		signs: (name) => `signs as ${name}`,
		changeRole: "Change role",
		changeRoleBusy: "Changing…",
		access: "Access",
		suspend: "Close the account",
		suspendHint:
			"Signs out every device at once, and none can sign in. Bylines, stories and the record stay, and what is scheduled below still goes out.",
		suspendBusy: "Closing…",
		restore: "Open it again",
		restoreHint: (time) => `Closed since ${time}. They can sign in at once, in the same role.`,
		restoreBusy: "Opening…",
		scheduled: "Scheduled",
		noScheduled: "Nothing is scheduled.",
		goesOut: (time) => `goes out ${time}`,
		sessions: "Where they are signed in",
		noSessions: "They are signed in nowhere.",
		factors: "Second step",
		factorList: ({ hasTotp, passkeys, codes }) =>
			`${hasTotp ? "authenticator app, " : ""}${passkeys} passkeys, ${codes} recovery codes`,
		resetFactors: "Reset the second step",
		resetFactorsHint:
			"For a lost device. Removes all passkeys, the authenticator app and the recovery codes, and signs out every device. Make sure that it is really your colleague who asks.",
		resetBusy: "Resetting…",
		resetDone: "Reset. They can sign in with their password and enrol again.",
	},
	mails: {
		withheld: "Holds a link that opens an account, for its receiver alone.",
		invitation: {
			subject: (publication) => `You are invited to join the newsroom of ${publication}`,
			text: ({ publication, from, role, days, link }) => `Hello,

${from} invites you to join the newsroom of ${publication} as ${role}. Set up your account by this link. It works for ${days} days, once.

${link}

If you do not know who invites you, you need do nothing.
`,
		},
		reset: {
			subject: (publication) => `Set a new password for the newsroom of ${publication}`,
			text: ({ name, minutes, link }) => `${name},

Somebody asked to set your password anew. Do so by this link. It works for ${minutes} minutes, once.

${link}

If it was not you, you need do nothing: your password stays.
`,
		},
		newDevice: {
			subject: (publication) => `Newsroom of ${publication}: signed in from a new device`,
			text: ({ name, device, at, siteUrl }) => `${name},

Somebody has just signed in to your account from a device that was not used before:

Device: ${device}
Time: ${at} (Hong Kong)

If it was you, you need do nothing. If not, sign that device out and change your password at once:
${siteUrl}/desk/account
`,
		},
		changed: {
			subject: (publication) => `Newsroom of ${publication}: the security of your account has changed`,
			text: ({ name, change, siteUrl }) => `${name},

${change}

If it was not you, tell an administrator at once, and see where you are signed in:
${siteUrl}/desk/account
`,
		},
		changes: {
			"password-changed": "Your password was changed, and every other device is signed out.",
			"password-reset": "Your password was set anew by a link in a mail, and every device is signed out.",
			"totp-added": "An authenticator app was added to your account.",
			"totp-removed": "The authenticator app was removed from your account.",
			"passkey-added": "A passkey was added to your account.",
			"passkey-removed": "A passkey was removed from your account.",
			"factors-reset": "An administrator has reset your second step, and every device is signed out.",
		},
	},
};
