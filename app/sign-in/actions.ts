"use server";

import { signInWithPassword } from "@/lib/access/sign-in";
import { asAction } from "@/lib/write/as-action";

export const signInAction = asAction(signInWithPassword, { goTo: ({ to }) => to });
