"use server";

import { scheduleArticle } from "@/lib/articles/schedule-article";
import { askToLift } from "@/lib/embargo/ask-to-lift";
import { agreeToLift, declineLift } from "@/lib/embargo/decide-lift";
import { setEmbargo } from "@/lib/embargo/set-embargo";
import { approveArticle } from "@/lib/workflow/approve-article";
import { assignArticle } from "@/lib/workflow/assign-article";
import { beginArticle, parkArticle } from "@/lib/workflow/begin-article";
import { lookBack } from "@/lib/workflow/look-back";
import { returnArticle } from "@/lib/workflow/return-article";
import { spikeArticle, unspikeArticle } from "@/lib/workflow/spike-article";
import { submitArticle } from "@/lib/workflow/submit-article";
import { asAction } from "@/lib/write/as-action";

export const beginAction = asAction(beginArticle);
export const parkAction = asAction(parkArticle);
export const submitAction = asAction(submitArticle);
export const approveAction = asAction(approveArticle);
export const returnAction = asAction(returnArticle);
export const spikeAction = asAction(spikeArticle);
export const unspikeAction = asAction(unspikeArticle);
export const assignAction = asAction(assignArticle);
export const lookBackAction = asAction(lookBack);
export const embargoAction = asAction(setEmbargo);
export const askToLiftAction = asAction(askToLift);
export const agreeToLiftAction = asAction(agreeToLift);
export const declineLiftAction = asAction(declineLift);
export const rescheduleAction = asAction(scheduleArticle);
