import type { IconName } from "@/components/ui/icon";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";

/** Every place of the desk (`also`: the other paths that belong to it), in the order in which it is named. The pages behind them ask for themselves. */
export const PLACES = [
	{ name: "today", href: "/desk", icon: "today" },
	{ name: "work", href: "/desk/work", icon: "check" },
	{ name: "articles", href: "/desk/articles", icon: "board" },
	{ name: "notices", href: "/desk/notices", icon: "bell" },
	{ name: "front", href: "/desk/front", icon: "front" },
	{ name: "inbox", href: "/desk/inbox", icon: "tray" },
	{ name: "diary", href: "/desk/diary", icon: "diary" },
	{ name: "tips", href: "/desk/tips", icon: "key" },
	{
		name: "directory",
		href: "/desk/people",
		icon: "cards",
		also: ["/desk/sections", "/desk/columns", "/desk/tags", "/desk/companies", "/desk/books", "/desk/boxes"],
	},
	{ name: "corrections", href: "/desk/corrections", icon: "pen" },
	{ name: "media", href: "/desk/media", icon: "media" },
	{ name: "comments", href: "/desk/comments", icon: "speech" },
	{ name: "searches", href: "/desk/searches", icon: "search" },
	{ name: "pages", href: "/desk/pages", icon: "pages" },
	{ name: "templates", href: "/desk/templates", icon: "copy" },
	{ name: "rates", href: "/desk/rates", icon: "swap" },
	{ name: "redirects", href: "/desk/redirects", icon: "detour" },
	{ name: "events", href: "/desk/events", icon: "clock" },
	{ name: "settings", href: "/desk/settings", icon: "dials" },
	{ name: "mail", href: "/desk/mail", icon: "letter" },
	{ name: "staff", href: "/desk/staff", icon: "people" },
	{ name: "account", href: "/desk/account", icon: "person" },
] as const satisfies readonly { name: string; href: string; icon: IconName; also?: readonly string[] }[];

export type Place = (typeof PLACES)[number]["name"];
/** How many new things wait in a place. */
export type Waiting = Partial<Record<Place, number>>;

const NEEDS: Partial<Record<Place, (actor: Actor) => boolean>> = {
	articles: (actor) => may(actor, "article.draft", "new"),
	work: (actor) => may(actor, "article.draft", "new"),
	templates: (actor) => may(actor, "article.draft", "new"),
	front: (actor) => may(actor, "front.curate", "house"),
	inbox: (actor) => may(actor, "submission.handle", "house"),
	diary: (actor) => may(actor, "diary.view", "house"),
	tips: (actor) => may(actor, "tip.list-keys", "house"),
	directory: (actor) => may(actor, "person.add", "new"),
	corrections: (actor) => may(actor, "correction.list", "house"),
	events: (actor) => may(actor, "event.view", "house"),
	comments: (actor) => may(actor, "comment.moderate", "house"),
	searches: (actor) => may(actor, "search.view-misses", "house"),
	pages: (actor) => may(actor, "page.add", "new"),
	rates: (actor) => may(actor, "rate.keep", "house"),
	redirects: (actor) => may(actor, "redirect.remove", "house"),
	settings: (actor) => may(actor, "settings.change", "house"),
	mail: (actor) => may(actor, "mail.manage", "house"),
	staff: (actor) => may(actor, "staff.list", "house"),
};

/** The places that this person can use. */
export function placesFor(actor: Actor): Place[] {
	return PLACES.map(({ name }) => name).filter((name) => NEEDS[name]?.(actor) ?? true);
}

/** Whether a path of the desk lies in this place. */
export function isIn(path: string, { href, also = [] }: { href: string; also?: readonly string[] }): boolean {
	return [href, ...also].some((one) => path === one || (one !== "/desk" && path.startsWith(`${one}/`)));
}
