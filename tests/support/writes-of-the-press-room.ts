import { randomUUID } from "node:crypto";
import { requestProfileLink } from "@/lib/profiles/ask-profile-link";
import { openProfile } from "@/lib/profiles/open-profile";
import { removeProfile } from "@/lib/profiles/remove-profile";
import { saveProfile } from "@/lib/profiles/save-profile";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import { amendSubmission } from "@/lib/submissions/amend-submission";
import { answerDesk } from "@/lib/submissions/answer-desk";
import { askSender } from "@/lib/submissions/ask-sender";
import { assignSubmission } from "@/lib/submissions/assign-submission";
import { confirmSubmission } from "@/lib/submissions/confirm-submission";
import { decideAmendment } from "@/lib/submissions/decide-amendment";
import { declineSubmission } from "@/lib/submissions/decline-submission";
import { discardSubmission } from "@/lib/submissions/discard-submission";
import { mergeSubmission } from "@/lib/submissions/merge-submission";
import { muteSender } from "@/lib/submissions/mute-sender";
import { releaseSubmission } from "@/lib/submissions/release-submission";
import { reopenSubmission } from "@/lib/submissions/reopen-submission";
import { sendSubmission } from "@/lib/submissions/send-submission";
import { tellSenders } from "@/lib/submissions/tell-senders";
import { tidySubmissions } from "@/lib/submissions/tidy-submissions";
import { unmergeSubmission } from "@/lib/submissions/unmerge-submission";
import { unmuteSender } from "@/lib/submissions/unmute-sender";
import { withdrawSubmission } from "@/lib/submissions/withdraw-submission";

const submissionId = randomUUID();
const token = "nobody.knows";

/** The commands about what comes from outside, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_THE_PRESS_ROOM = {
	sendSubmission: {
		write: sendSubmission,
		permission: "submission.send",
		input: () => ({
			...{ kind: "correction", about: "1", quoted: "一句", body: "應作另一句。", senderName: "讀者" },
			...{ relation: "讀者", email: "reader@example.org", privacy: "on" },
		}),
	},
	confirmSubmission: {
		write: confirmSubmission,
		permission: "submission.send",
		input: () => ({ token }),
	},
	answerDesk: {
		write: answerDesk,
		permission: "submission.send",
		input: () => ({ token, text: "一句話。" }),
	},
	amendSubmission: { write: amendSubmission, permission: "submission.send", input: () => ({ token }) },
	decideAmendment: {
		write: decideAmendment,
		permission: "submission.handle",
		input: () => ({ submissionId, amendmentId: randomUUID(), decision: "confirmed" }),
	},
	withdrawSubmission: {
		write: withdrawSubmission,
		permission: "submission.send",
		input: () => ({ token }),
	},
	askSender: {
		write: askSender,
		permission: "submission.handle",
		input: () => ({ submissionId, text: "一句話。" }),
	},
	declineSubmission: {
		write: declineSubmission,
		permission: "submission.handle",
		input: () => ({ submissionId, reason: "covered" }),
	},
	reopenSubmission: {
		write: reopenSubmission,
		permission: "submission.handle",
		input: () => ({ submissionId }),
	},
	assignSubmission: {
		write: assignSubmission,
		permission: "submission.handle",
		input: () => ({ submissionId, assigneeId: "" }),
	},
	adoptSubmission: {
		write: adoptSubmission,
		permission: "submission.adopt",
		input: () => ({ submissionId }),
	},
	mergeSubmission: {
		write: mergeSubmission,
		permission: "submission.handle",
		input: () => ({ submissionId, intoId: randomUUID() }),
	},
	unmergeSubmission: {
		write: unmergeSubmission,
		permission: "submission.handle",
		input: () => ({ submissionId }),
	},
	releaseSubmission: {
		write: releaseSubmission,
		permission: "submission.handle",
		input: () => ({ submissionId }),
	},
	discardSubmission: {
		write: discardSubmission,
		permission: "submission.handle",
		input: () => ({ submissionId, reason: "flood" }),
	},
	muteSender: {
		write: muteSender,
		permission: "submission.mute",
		input: () => ({ submissionId, scope: "address", reason: "一句話。" }),
	},
	unmuteSender: {
		write: unmuteSender,
		permission: "submission.mute",
		input: () => ({ muteId: submissionId }),
	},
	requestProfileLink: {
		write: requestProfileLink,
		permission: "submission.send",
		input: () => ({ email: "reader@example.org" }),
	},
	openProfile: { write: openProfile, permission: "submission.send", input: () => ({ token }) },
	saveProfile: {
		write: saveProfile,
		permission: "submission.send",
		input: () => ({
			...{ email: "reader@example.org", key: token },
			...{ organisation: "", senderName: "", role: "", phone: "", boilerplate: "" },
		}),
	},
	removeProfile: {
		write: removeProfile,
		permission: "submission.send",
		input: () => ({ email: "reader@example.org", key: token }),
	},
	tellSenders: { write: tellSenders, permission: "submission.tidy", input: () => ({}) },
	tidySubmissions: { write: tidySubmissions, permission: "submission.tidy", input: () => ({}) },
} as const;
