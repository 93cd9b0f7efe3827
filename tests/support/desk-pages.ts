import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Permission } from "@/lib/access/subjects";
import { SEALED_FOR_ONE } from "./tip-keys";
import { WRITES_OF_TIPS } from "./writes-of-tips";
import { WRITES_TOGETHER } from "./writes-together";

/** The tables whose first entry is opened, and the order; one of the demo's where other journeys merge their own away meanwhile. */
export const FIRST_OF = {
	books: "id",
	boxes: "id",
	columns: "id",
	companies: "id",
	corrections: "id",
	diary_events: "id",
	people: "created_at",
	sections: "position",
	submissions: "id",
	tags: "(select count(*) from article_tags where tag_id = tags.id) desc",
} as const;
type Table = keyof typeof FIRST_OF;

export type Things = {
	/** The id of some entry of each table. */
	first: Record<Table, string>;
	articleId: string;
	mediaId: string;
	pageId: string;
	accountId: string;
};

type DeskPage = {
	/** What opens it; null for whoever is signed in. */
	needs: Permission | null;
	/** An address of it that somebody would ask for. */
	path: (things: Things) => string;
	/** What only those may read who may open it. */
	shows?: string;
};

/** Stands in a story and a mail that not everybody may read; in letters that no line of phrases breaks. */
export const CANARY = "Kanarie4711";

const plain = (path: string, needs: Permission | null, shows?: string): DeskPage => ({
	needs,
	path: () => path,
	...(shows && { shows }),
});
const ofStory = (tail: string, shows?: string): DeskPage => ({
	needs: "article.view",
	path: ({ articleId }) => `/desk/articles/${articleId}${tail}`,
	...(shows && { shows }),
});

const ofFirst = (table: Table, needs: Permission, folder: string = table, tail = ""): DeskPage => ({
	needs,
	path: ({ first }) => `/desk/${folder}/${first[table]}${tail}`,
});

/** Every page of the desk by its folder, with what opens it. A page without a line here fails the crawl. */
export const DESK_PAGES: Record<string, DeskPage> = {
	"": plain("/desk", null),
	"[...path]": plain("/desk/nowhere/at/all", null),
	account: plain("/desk/account", null),
	articles: plain("/desk/articles", null),
	"articles/[id]": ofStory("", CANARY),
	"articles/[id]/corrections": ofStory("/corrections"),
	"articles/[id]/preview": ofStory("/preview", CANARY),
	"articles/[id]/versions": ofStory("/versions"),
	comments: plain("/desk/comments", "comment.moderate"),
	front: plain("/desk/front", "front.curate"),
	"front/preview": plain("/desk/front/preview", "front.curate"),
	mail: plain("/desk/mail", "mail.manage", CANARY),
	media: plain("/desk/media", "media.view"),
	"media/[id]": { needs: "media.view", path: ({ mediaId }) => `/desk/media/${mediaId}` },
	"media/upload": plain("/desk/media/upload", "media.upload"),
	pages: plain("/desk/pages", "page.add"),
	"pages/[id]": { needs: "page.add", path: ({ pageId }) => `/desk/pages/${pageId}` },
	"articles/board": plain("/desk/articles/board", null),
	"articles/bulk": plain("/desk/articles/bulk", null),
	"articles/calendar": plain("/desk/articles/calendar", null),
	books: plain("/desk/books", "book.add"),
	"books/[id]": ofFirst("books", "book.add"),
	boxes: plain("/desk/boxes", "box.add"),
	"boxes/[id]": ofFirst("boxes", "box.add"),
	columns: plain("/desk/columns", "column.add"),
	"columns/[id]": ofFirst("columns", "column.add"),
	companies: plain("/desk/companies", "company.add"),
	"companies/[id]": ofFirst("companies", "company.add"),
	corrections: plain("/desk/corrections", "correction.list"),
	"corrections/[id]": ofFirst("corrections", "correction.list"),
	events: plain("/desk/events", "event.view"),
	inbox: plain("/desk/inbox", "submission.handle"),
	"inbox/board": plain("/desk/inbox/board", "submission.handle"),
	"inbox/muted": plain("/desk/inbox/muted", "submission.handle"),
	"inbox/[id]": ofFirst("submissions", "submission.handle", "inbox"),
	diary: plain("/desk/diary", "diary.view"),
	"diary/[id]": { needs: "diary.view", path: ({ first }) => `/desk/diary/${first.diary_events}` },
	"diary/import": plain("/desk/diary/import", "diary.keep"),
	"diary/new": plain("/desk/diary/new", "diary.keep"),
	"diary/subscription": plain("/desk/diary/subscription", "diary.view"),
	notices: plain("/desk/notices", null),
	people: plain("/desk/people", "person.add"),
	"people/[id]": ofFirst("people", "person.add"),
	"people/[id]/merge": ofFirst("people", "person.merge", "people", "/merge"),
	"people/new": plain("/desk/people/new", "person.add"),
	sections: plain("/desk/sections", "section.add"),
	"sections/[id]": ofFirst("sections", "section.add"),
	"sections/[id]/merge": ofFirst("sections", "section.merge", "sections", "/merge"),
	tags: plain("/desk/tags", "tag.change"),
	"tags/[id]": ofFirst("tags", "tag.change"),
	"tags/[id]/merge": ofFirst("tags", "tag.change", "tags", "/merge"),
	"tags/clean": plain("/desk/tags/clean", "tag.change"),
	tips: plain("/desk/tips", "tip.make-key"),
	"tips/[id]": plain(`/desk/tips/${randomUUID()}`, "tip.keep"),
	"tips/keys": plain("/desk/tips/keys", "tip.list-keys"),
	templates: plain("/desk/templates", null),
	work: plain("/desk/work", null),
	rates: plain("/desk/rates", "rate.keep"),
	redirects: plain("/desk/redirects", "redirect.remove"),
	searches: plain("/desk/searches", "search.view-misses"),
	settings: plain("/desk/settings", "settings.change"),
	staff: plain("/desk/staff", "staff.list", "admin@ejtech.example"),
	"staff/[id]": {
		needs: "staff.list",
		path: ({ accountId }) => `/desk/staff/${accountId}`,
		shows: "chief@ejtech.example",
	},
};

type Route = {
	needs: Permission;
	path: (things: Things) => string;
	body?: (things: Things) => object;
	takesPicture?: true;
	/** It names what is not there, so that those who may are told so. */
	isOfNothing?: true;
};

const thread = ({ articleId }: Things) => ({ articleId, threadId: randomUUID() });
const ofLock = (needs: Permission): Route => ({
	needs,
	path: ({ articleId }) => `/api/articles/${articleId}/lock`,
	body: () => ({}),
});

const save = { revision: 9999, content: {} };
const deed = { container: "lead", containers: ["lead"], seen: {}, position: 0 };

/** Every method of every route of the desk's own, with what it needs and a request that would be answered to those who may. */
export const DESK_ROUTES: Record<string, Route | "open to all" | "next-auth"> = {
	"api/auth/[...nextauth] GET": "next-auth",
	"api/auth/[...nextauth] POST": "next-auth",
	"api/read POST": "open to all",
	"api/articles GET": { needs: "desk.enter", path: () => "/api/articles?search=x" },
	"api/articles/[id] GET": {
		needs: "article.view",
		path: ({ articleId }) => `/api/articles/${articleId}`,
	},
	"api/articles/[id]/rates GET": {
		needs: "article.view",
		path: ({ articleId }) => `/api/articles/${articleId}/rates`,
	},
	"api/articles POST": { needs: "article.draft", path: () => "/api/articles", body: () => ({}) },
	"api/articles/[id] PUT": {
		needs: "article.revise",
		path: ({ articleId }) => `/api/articles/${articleId}`,
		body: () => save,
	},
	"api/articles/[id]/links POST": {
		needs: "article.view",
		path: ({ articleId }) => `/api/articles/${articleId}/links`,
		body: () => ({}),
	},
	"api/articles/[id]/lock POST": ofLock("article.lock"),
	"api/articles/[id]/lock PUT": ofLock("article.take-over"),
	"api/articles/[id]/lock DELETE": ofLock("article.view"),
	"api/articles/[id]/notes GET": {
		needs: "article.annotate",
		path: ({ articleId }) => `/api/articles/${articleId}/notes`,
	},
	"api/articles/[id]/notes POST": {
		needs: "article.annotate",
		path: ({ articleId }) => `/api/articles/${articleId}/notes`,
		body: (things) => WRITES_TOGETHER.startThread.input(thread(things)),
	},
	"api/articles/[id]/notes PUT": {
		needs: "article.annotate",
		path: ({ articleId }) => `/api/articles/${articleId}/notes`,
		body: (things) => WRITES_TOGETHER.moveThreads.input(thread(things)),
	},
	"api/articles/[id]/presence POST": {
		needs: "article.view",
		path: ({ articleId }) => `/api/articles/${articleId}/presence`,
		body: (things) => WRITES_TOGETHER.leavePresence.input(thread(things)),
	},
	"api/articles/[id]/presence PUT": {
		needs: "article.view",
		path: ({ articleId }) => `/api/articles/${articleId}/presence`,
		body: (things) => WRITES_TOGETHER.notePresence.input(thread(things)),
	},
	"api/articles/[id]/set-aside POST": {
		needs: "article.revise",
		path: ({ articleId }) => `/api/articles/${articleId}/set-aside`,
		body: (things) => WRITES_TOGETHER.setAside.input(thread(things)),
	},
	"api/articles/similar GET": { needs: "desk.enter", path: () => "/api/articles/similar?headline=x" },
	"api/submissions/[id]/calendar GET": {
		needs: "submission.handle",
		path: () => `/api/submissions/${randomUUID()}/calendar`,
		isOfNothing: true,
	},
	"api/diary/[id]/calendar GET": {
		needs: "diary.view",
		path: () => `/api/diary/${randomUUID()}/calendar`,
		isOfNothing: true,
	},
	"api/diary/feeds/[token] GET": "open to all",
	"api/docx POST": { needs: "article.draft", path: () => "/api/docx?name=a.docx", body: () => ({}) },
	"api/notes/[id]/[deed] POST": {
		needs: "article.annotate",
		path: () => `/api/notes/${randomUUID()}/reply`,
		body: (things) => WRITES_TOGETHER.replyToThread.input(thread(things)),
		isOfNothing: true,
	},
	"api/notices GET": { needs: "desk.enter", path: () => "/api/notices" },
	"api/notices POST": {
		needs: "desk.enter",
		path: () => "/api/notices",
		body: () => ({}),
	},
	"api/templates POST": {
		needs: "template.keep",
		path: () => "/api/templates",
		body: () => ({ name: "範本", use: "passage", body: { type: "doc", content: [{ type: "paragraph" }] } }),
	},
	"api/front/[deed] POST": {
		needs: "front.curate",
		path: () => "/api/front/place",
		body: ({ articleId }) => ({ ...deed, articleId, to: "lead" }),
	},
	"api/media GET": { needs: "media.view", path: () => "/api/media" },
	"api/media POST": { needs: "media.upload", path: () => "/api/media?name=a.jpg", body: () => ({}) },
	"api/media/[id] GET": { needs: "media.view", path: ({ mediaId }) => `/api/media/${mediaId}` },
	"api/media/[id] PUT": {
		needs: "media.edit",
		path: ({ mediaId }) => `/api/media/${mediaId}?edition=0123abcd&name=a.jpg`,
		// Its file is looked at first, so that it must be one.
		takesPicture: true,
	},
	"api/media/[id]/original GET": {
		needs: "media.view",
		path: ({ mediaId }) => `/api/media/${mediaId}/original`,
	},
	"api/tips/[id]/messages/[messageId] POST": {
		needs: "tip.keep",
		path: () => `/api/tips/${randomUUID()}/messages/${randomUUID()}`,
		isOfNothing: true,
	},
	"api/tips/[id]/messages/[messageId] PUT": {
		needs: "tip.keep",
		path: () => `/api/tips/${randomUUID()}/messages/${randomUUID()}`,
		body: () => SEALED_FOR_ONE,
		isOfNothing: true,
	},
	"api/tips/[id]/replies POST": {
		needs: "tip.keep",
		path: () => `/api/tips/${randomUUID()}/replies`,
		body: () => WRITES_OF_TIPS.replyTip.input(),
		isOfNothing: true,
	},
	"api/submission-files/[id] GET": {
		needs: "submission.handle",
		path: () => `/api/submission-files/${randomUUID()}`,
		isOfNothing: true,
	},
	"api/pages/[id] PUT": {
		needs: "page.edit",
		path: ({ pageId }) => `/api/pages/${pageId}`,
		body: () => ({ ...save, content: { title: "頁" } }),
	},
};

/** The folders under `root` that hold a file of this name, as the framework finds its routes. */
export function foldersWith(file: string, root: string): string[] {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name === file)
		.map((entry) => entry.parentPath.replaceAll("\\", "/").slice(root.length + 1))
		.sort();
}
