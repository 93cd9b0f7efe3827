import { randomUUID } from "node:crypto";
import { approveComments } from "@/lib/comments/approve-comments";
import { blockCommenter } from "@/lib/comments/block-commenter";
import { closeComments, reopenComments } from "@/lib/comments/close-comments";
import { confirmComment } from "@/lib/comments/confirm-comment";
import { keepComments } from "@/lib/comments/keep-comments";
import { rejectComments } from "@/lib/comments/reject-comments";
import { removeComment } from "@/lib/comments/remove-comment";
import { replyAsNewsroom } from "@/lib/comments/reply-as-newsroom";
import { reportComment } from "@/lib/comments/report-comment";
import { restoreComments } from "@/lib/comments/restore-comments";
import { submitComment } from "@/lib/comments/submit-comment";
import { tidyComments } from "@/lib/comments/tidy-comments";
import { unblockCommenter } from "@/lib/comments/unblock-commenter";
import { noteMail } from "@/lib/mail/note-mail";
import { retryMail } from "@/lib/mail/retry-mail";
import { takeDueMail } from "@/lib/mail/take-due-mail";
import { noteMiss } from "@/lib/search/note-miss";
import { notePinged } from "@/lib/websub/note-pinged";
import { takeDuePings } from "@/lib/websub/take-due-pings";

const commentId = randomUUID();
const chosen = () => ({ [`comment:${commentId}`]: "on" });

/** The commands about comments, mail and searches, each with input that parses; asked by the permission matrix. */
export const WRITES_ABOUT_COMMENTS = {
	submitComment: {
		write: submitComment,
		permission: "comment.write",
		input: () => ({ article: 1, name: "讀者", email: "reader@example.org", text: "一句話。" }),
	},
	confirmComment: { write: confirmComment, permission: "comment.write", input: () => ({ token: "x" }) },
	removeComment: { write: removeComment, permission: "comment.write", input: () => ({ token: "x" }) },
	reportComment: {
		write: reportComment,
		permission: "comment.write",
		input: () => ({ article: 1, comment: 1, reason: "other" }),
	},
	approveComments: { write: approveComments, permission: "comment.moderate", input: chosen },
	keepComments: { write: keepComments, permission: "comment.moderate", input: chosen },
	rejectComments: {
		write: rejectComments,
		permission: "comment.moderate",
		input: () => ({ ...chosen(), reason: "off-topic" }),
	},
	restoreComments: { write: restoreComments, permission: "comment.moderate", input: chosen },
	replyAsNewsroom: {
		write: replyAsNewsroom,
		permission: "comment.moderate",
		input: () => ({ commentId, text: "一句話。" }),
	},
	blockCommenter: { write: blockCommenter, permission: "comment.moderate", input: () => ({ commentId }) },
	unblockCommenter: { write: unblockCommenter, permission: "comment.moderate", input: () => ({ commentId }) },
	closeComments: {
		write: closeComments,
		permission: "comment.moderate",
		input: () => ({ article: 10001, reason: "討論已完結" }),
	},
	reopenComments: {
		write: reopenComments,
		permission: "comment.moderate",
		input: () => ({ article: 10001 }),
	},
	tidyComments: { write: tidyComments, permission: "comment.tidy", input: () => ({}) },
	retryMail: { write: retryMail, permission: "mail.manage", input: () => ({ mailId: randomUUID() }) },
	takeDueMail: { write: takeDueMail, permission: "mail.send", input: () => ({}) },
	noteMail: {
		write: noteMail,
		permission: "mail.send",
		input: () => ({ id: randomUUID(), attempts: 1, error: null }),
	},
	takeDuePings: { write: takeDuePings, permission: "feed.ping", input: () => ({}) },
	notePinged: { write: notePinged, permission: "feed.ping", input: () => ({ ids: [], isTaken: true }) },
	noteMiss: { write: noteMiss, permission: "search.note-miss", input: () => ({ text: "一詞" }) },
} as const;
