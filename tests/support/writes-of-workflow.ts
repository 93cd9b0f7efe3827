import { askToLift } from "@/lib/embargo/ask-to-lift";
import { agreeToLift, declineLift } from "@/lib/embargo/decide-lift";
import { setEmbargo } from "@/lib/embargo/set-embargo";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { approveArticle } from "@/lib/workflow/approve-article";
import { assignArticle } from "@/lib/workflow/assign-article";
import { beginArticle, parkArticle } from "@/lib/workflow/begin-article";
import { lookBack } from "@/lib/workflow/look-back";
import { returnArticle } from "@/lib/workflow/return-article";
import { spikeArticle, unspikeArticle } from "@/lib/workflow/spike-article";
import { submitArticle } from "@/lib/workflow/submit-article";

type Thing = { articleId: string; revision: number };

const tomorrow = new Date(Date.now() + 86_400_000);
const when = { on: dayOf(tomorrow), at: clock(tomorrow) };

/** The commands about a story's way through the desk, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_WORKFLOW = {
	beginArticle: {
		write: beginArticle,
		permission: "article.revise",
		input: ({ articleId }: Thing) => ({ articleId, from: "idea" }),
	},
	parkArticle: {
		write: parkArticle,
		permission: "article.revise",
		input: ({ articleId }: Thing) => ({ articleId, from: "draft" }),
	},
	submitArticle: {
		write: submitArticle,
		permission: "article.submit",
		input: ({ articleId, revision }: Thing) => ({ articleId, revision, from: "draft" }),
	},
	approveArticle: {
		write: approveArticle,
		permission: "article.judge",
		input: ({ articleId, revision }: Thing) => ({ articleId, revision, from: "review" }),
	},
	returnArticle: {
		write: returnArticle,
		permission: "article.judge",
		input: ({ articleId }: Thing) => ({ articleId, from: "review", words: "請補回應。" }),
	},
	lookBack: {
		write: lookBack,
		permission: "article.judge",
		input: ({ articleId }: Thing) => ({ articleId }),
	},
	spikeArticle: {
		write: spikeArticle,
		permission: "article.spike",
		input: ({ articleId }: Thing) => ({ articleId, from: "draft" }),
	},
	unspikeArticle: {
		write: unspikeArticle,
		permission: "article.spike",
		input: ({ articleId }: Thing) => ({ articleId, from: "spiked" }),
	},
	assignArticle: {
		write: assignArticle,
		permission: "article.assign",
		input: ({ articleId }: Thing) => ({ articleId, assignee: "", ...when }),
	},
	setEmbargo: {
		write: setEmbargo,
		permission: "article.embargo",
		input: ({ articleId }: Thing) => ({ articleId, ...when, reason: "交易所公告後" }),
	},
	askToLift: {
		write: askToLift,
		permission: "article.embargo",
		input: ({ articleId }: Thing) => ({ articleId, reason: "消息已公開" }),
	},
	agreeToLift: {
		write: agreeToLift,
		permission: "article.embargo",
		input: ({ articleId }: Thing) => ({ articleId, askedAt: tomorrow.toISOString() }),
	},
	declineLift: {
		write: declineLift,
		permission: "article.embargo",
		input: ({ articleId }: Thing) => ({ articleId, askedAt: tomorrow.toISOString() }),
	},
} as const;
