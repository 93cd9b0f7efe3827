import { randomUUID } from "node:crypto";
import { setAside } from "@/lib/locks/set-aside";
import { releaseLock, takeLock, takeOverLock } from "@/lib/locks/take-lock";
import { moveThreads } from "@/lib/notes/move-threads";
import { reopenThread, resolveThread } from "@/lib/notes/resolve-thread";
import { replyToThread, startThread } from "@/lib/notes/write-note";
import { readNotices } from "@/lib/notices/read-notices";
import { leavePresence } from "@/lib/presence/leave-presence";
import { notePresence } from "@/lib/presence/note-presence";
import { tidyPresences } from "@/lib/presence/tidy-presences";
import { changeMentionMail } from "@/lib/staff/change-mention-mail";

type Thing = { articleId: string; threadId: string };
const onStory = ({ articleId }: Thing) => ({ articleId });

/** The commands by which several people work on one story, each with input that parses; asked by the permission matrix. */
export const WRITES_TOGETHER = {
	takeLock: { write: takeLock, permission: "article.lock", input: onStory },
	takeOverLock: { write: takeOverLock, permission: "article.take-over", input: onStory },
	releaseLock: { write: releaseLock, permission: "article.view", input: onStory },
	setAside: {
		write: setAside,
		permission: "article.revise",
		input: ({ articleId }: Thing) => ({ articleId, content: { headline: "不該有的一版" } }),
	},
	notePresence: {
		write: notePresence,
		permission: "article.view",
		input: ({ articleId }: Thing) => ({ articleId, tabId: randomUUID(), isEditing: true, idleSeconds: 0 }),
	},
	leavePresence: {
		write: leavePresence,
		permission: "article.view",
		input: ({ articleId }: Thing) => ({ articleId, tabId: randomUUID() }),
	},
	tidyPresences: { write: tidyPresences, permission: "presence.tidy", input: () => ({}) },
	startThread: {
		write: startThread,
		permission: "article.annotate",
		input: ({ articleId }: Thing) => ({
			articleId,
			threadId: randomUUID(),
			noteId: randomUUID(),
			text: "不該有的批註",
		}),
	},
	replyToThread: {
		write: replyToThread,
		permission: "article.annotate",
		input: ({ threadId }: Thing) => ({ threadId, noteId: randomUUID(), text: "不該有的回覆" }),
	},
	resolveThread: {
		write: resolveThread,
		permission: "article.annotate",
		input: ({ threadId }: Thing) => ({ threadId }),
	},
	reopenThread: {
		write: reopenThread,
		permission: "article.annotate",
		input: ({ threadId }: Thing) => ({ threadId }),
	},
	moveThreads: {
		write: moveThreads,
		permission: "article.annotate",
		input: ({ articleId, threadId }: Thing) => ({
			articleId,
			moves: [{ threadId, anchor: { quote: "別處", before: "", after: "" } }],
		}),
	},
	readNotices: { write: readNotices, permission: "account.change", input: () => ({}) },
	changeMentionMail: {
		write: changeMentionMail,
		permission: "account.change",
		input: () => ({ mail: "no" }),
	},
} as const;
