"use server";

import { addPasskey } from "@/lib/factors/add-passkey";
import { beginTotp } from "@/lib/factors/begin-totp";
import { confirmTotp } from "@/lib/factors/confirm-totp";
import { offerPasskey } from "@/lib/factors/offer-passkey";
import { removePasskey } from "@/lib/factors/remove-passkey";
import { removeTotp } from "@/lib/factors/remove-totp";
import { renamePasskey } from "@/lib/factors/rename-passkey";
import { renewRecoveryCodes } from "@/lib/factors/renew-recovery-codes";
import { proveAgain } from "@/lib/staff/prove-again";
import { asAction } from "@/lib/write/as-action";

// Those who must enrol first need these to do so.
export const beginTotpAction = asAction(beginTotp, { whileEnrolling: true });
export const confirmTotpAction = asAction(confirmTotp, { whileEnrolling: true });
export const offerPasskeyAction = asAction(offerPasskey, { whileEnrolling: true });
export const addPasskeyAction = asAction(addPasskey, { whileEnrolling: true });
export const proveAgainAction = asAction(proveAgain, { whileEnrolling: true });

export const removeTotpAction = asAction(removeTotp);
export const renewCodesAction = asAction(renewRecoveryCodes);
export const renamePasskeyAction = asAction(renamePasskey);
export const removePasskeyAction = asAction(removePasskey);
