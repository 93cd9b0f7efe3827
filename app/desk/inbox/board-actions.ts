"use server";

import { enterInvitation } from "@/lib/diary/enter-invitation";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import { askSender } from "@/lib/submissions/ask-sender";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { discardSubmission } from "@/lib/submissions/discard-submission";
import { releaseSubmission } from "@/lib/submissions/release-submission";
import { reopenSubmission } from "@/lib/submissions/reopen-submission";
import { asAction } from "@/lib/write/as-action";

// The deeds of the inbox as the board does them: it stays where it is.
export const askOnBoard = asAction(askSender);
export const adoptOnBoard = asAction(adoptSubmission);
export const diaryOnBoard = asAction(enterInvitation);
export const declineOnBoard = asAction(declineSubmission);
export const discardOnBoard = asAction(discardSubmission);
export const releaseOnBoard = asAction(releaseSubmission);
export const reopenOnBoard = asAction(reopenSubmission);
