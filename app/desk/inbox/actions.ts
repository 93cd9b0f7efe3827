"use server";

import { adoptWithPictures } from "@/lib/files/adopt-with-pictures";
import { takePicture } from "@/lib/files/take-picture";
import { askSender } from "@/lib/submissions/ask-sender";
import { assignSubmission } from "@/lib/submissions/assign-submission";
import { decideAmendment } from "@/lib/submissions/decide-amendment";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { discardSubmission } from "@/lib/submissions/discard-submission";
import { mergeSubmission } from "@/lib/submissions/merge-submission";
import { muteSender } from "@/lib/submissions/mute-sender";
import { releaseSubmission } from "@/lib/submissions/release-submission";
import { reopenSubmission } from "@/lib/submissions/reopen-submission";
import { unmergeSubmission } from "@/lib/submissions/unmerge-submission";
import { unmuteSender } from "@/lib/submissions/unmute-sender";
import { asAction } from "@/lib/write/as-action";

const back = {
	goTo: ({ id }: { id: string }, { list = "" }: Record<string, string>) =>
		`/desk/inbox/${id}${list && `?${list}`}`,
};

export const adoptSubmissionAction = asAction(adoptWithPictures, {
	goTo: ({ articleId }) => `/desk/articles/${articleId}`,
});
export const askSenderAction = asAction(askSender, back);
export const assignSubmissionAction = asAction(assignSubmission, back);
export const decideAmendmentAction = asAction(decideAmendment, back);
export const declineSubmissionAction = asAction(declineSubmission, back);
export const reopenSubmissionAction = asAction(reopenSubmission, back);
export const mergeSubmissionAction = asAction(mergeSubmission, back);
export const unmergeSubmissionAction = asAction(unmergeSubmission, back);
export const releaseSubmissionAction = asAction(releaseSubmission, back);
export const discardSubmissionAction = asAction(discardSubmission, back);
export const muteSenderAction = asAction(muteSender, back);
export const unmuteSenderAction = asAction(unmuteSender, { goTo: () => "/desk/inbox/muted" });
export const takePictureAction = asAction(takePicture, back);
