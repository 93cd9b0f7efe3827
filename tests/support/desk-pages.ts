import { readdirSync } from "node:fs";
import type { Permission } from "@/lib/access/subjects";

export type Things = {
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
};

const save = { revision: 9999, content: {} };
const deed = { container: "lead", containers: ["lead"], seen: {}, position: 0 };

/** Every method of every route of the desk's own, with what it needs and a request that would be answered to those who may. */
export const DESK_ROUTES: Record<string, Route | "open to all" | "next-auth"> = {
	"api/auth/[...nextauth] GET": "next-auth",
	"api/auth/[...nextauth] POST": "next-auth",
	"api/read POST": "open to all",
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
