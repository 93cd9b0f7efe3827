"use server";

import { changeLocale } from "@/lib/staff/change-locale";
import { changeMentionMail } from "@/lib/staff/change-mention-mail";
import { changePassword } from "@/lib/staff/change-password";
import { changeWorkMail } from "@/lib/staff/change-work-mail";
import { revokeSession } from "@/lib/staff/revoke-session";
import { asAction } from "@/lib/write/as-action";

export const changeLocaleAction = asAction(changeLocale, { goTo: () => "/desk/account?done=language" });
export const changePasswordAction = asAction(changePassword, { goTo: () => "/desk/account?done=password" });
export const revokeSessionAction = asAction(revokeSession, { goTo: () => "/desk/account?done=session" });
export const changeMentionMailAction = asAction(changeMentionMail, { goTo: () => "/desk/account?done=mail" });
export const changeWorkMailAction = asAction(changeWorkMail, { goTo: () => "/desk/account?done=mail" });
