"use server";

import { retryMail } from "@/lib/mail/retry-mail";
import { asAction } from "@/lib/write/as-action";

export const retryMailAction = asAction(retryMail, { goTo: () => "/desk/mail" });
