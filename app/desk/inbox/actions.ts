"use server";

import { adoptWithPictures } from "@/lib/files/adopt-with-pictures";
import { takePicture } from "@/lib/files/take-picture";
import { askSender } from "@/lib/submissions/ask-sender";
import { assignSubmission } from "@/lib/submissions/assign-submission";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { reopenSubmission } from "@/lib/submissions/reopen-submission";
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
export const declineSubmissionAction = asAction(declineSubmission, back);
export const reopenSubmissionAction = asAction(reopenSubmission, back);
export const takePictureAction = asAction(takePicture, back);
