import { bringDueUpdate } from "@/lib/articles/bring-due-updates";
import { scheduleUpdate } from "@/lib/articles/schedule-update";
import { unscheduleUpdate } from "@/lib/articles/unschedule-update";
import { markExpiredArticles } from "@/lib/expiry/mark-expired-articles";
import { renewArticle } from "@/lib/expiry/renew-article";
import { setExpiry } from "@/lib/expiry/set-expiry";
import { changeWorkMail } from "@/lib/staff/change-work-mail";
import { clock, dayOf } from "@/lib/time/hong-kong";

type Thing = { articleId: string; revision: number };

const tomorrow = new Date(Date.now() + 86_400_000);
const when = { on: dayOf(tomorrow), at: clock(tomorrow) };

/** The commands about what happens to a live story at an instant, and who is sent mail of it, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_LATER = {
	scheduleUpdate: {
		write: scheduleUpdate,
		permission: "article.schedule",
		input: ({ articleId, revision }: Thing) => ({ articleId, revision, ...when }),
	},
	unscheduleUpdate: {
		write: unscheduleUpdate,
		permission: "article.schedule",
		input: ({ articleId }: Thing) => ({ articleId }),
	},
	bringDueUpdate: {
		write: bringDueUpdate,
		permission: "article.publish-due",
		input: ({ articleId }: Thing) => ({ articleId }),
	},
	setExpiry: {
		write: setExpiry,
		permission: "article.schedule",
		input: ({ articleId }: Thing) => ({ articleId, ...when }),
	},
	renewArticle: {
		write: renewArticle,
		permission: "article.publish",
		input: ({ articleId, revision }: Thing) => ({ articleId, revision, ...when }),
	},
	changeWorkMail: { write: changeWorkMail, permission: "account.change", input: () => ({ assign: "on" }) },
	markExpiredArticles: { write: markExpiredArticles, permission: "article.publish-due", input: () => ({}) },
} as const;
