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
import { unblockCommenter } from "@/lib/comments/unblock-commenter";

const commentId = randomUUID();
const chosen = () => ({ [`comment:${commentId}`]: "on" });

/** The commands about comments, each with input that parses; asked by the permission matrix. */
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
} as const;
