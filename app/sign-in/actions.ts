"use server";

import {
	forgetPassword,
	joinByInvitation,
	offerSignInByPasskey,
	signInWithPasskey,
	signInWithPassword,
	signInWithSecondStep,
} from "@/lib/access/sign-in";
import { resetPassword } from "@/lib/staff/reset-password";
import { asAction } from "@/lib/write/as-action";

export const signInAction = asAction(signInWithPassword, { goTo: ({ to }) => to });
export const secondStepAction = asAction(signInWithSecondStep, { goTo: ({ to }) => to });
export const passkeySignInAction = asAction(signInWithPasskey, { goTo: ({ to }) => to });
export const offerPasskeySignInAction = asAction(offerSignInByPasskey);
export const joinAction = asAction(joinByInvitation, { goTo: ({ to }) => to });
export const forgetPasswordAction = asAction(forgetPassword, {
	goTo: (_, { lang }) => `/sign-in/forgotten?sent=yes${lang === "en" ? "&lang=en" : ""}`,
});
export const resetPasswordAction = asAction(resetPassword, {
	goTo: (_, { lang }) => `/sign-in?reset=yes${lang === "en" ? "&lang=en" : ""}`,
});
