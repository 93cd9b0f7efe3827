"use server";

import { appointTipKey } from "@/lib/tips/appoint-tip-key";
import { confirmTipKey } from "@/lib/tips/confirm-tip-key";
import { destroyTip } from "@/lib/tips/destroy-tip";
import { makeTipKey } from "@/lib/tips/make-tip-key";
import { moveTip } from "@/lib/tips/move-tip";
import { promoteTip } from "@/lib/tips/promote-tip";
import { removeTipKey } from "@/lib/tips/remove-tip-key";
import { asAction } from "@/lib/write/as-action";

const toTip = { goTo: ({ id }: { id: string }) => `/desk/tips/${id}` };
const toKeys = { goTo: () => "/desk/tips/keys" };

export const moveTipAction = asAction(moveTip, toTip);
export const promoteTipAction = asAction(promoteTip, toTip);
export const destroyTipAction = asAction(destroyTip, { goTo: () => "/desk/tips" });
export const makeTipKeyAction = asAction(makeTipKey, toKeys);
export const appointTipKeyAction = asAction(appointTipKey, toKeys);
export const confirmTipKeyAction = asAction(confirmTipKey, toKeys);
export const removeTipKeyAction = asAction(removeTipKey, toKeys);
