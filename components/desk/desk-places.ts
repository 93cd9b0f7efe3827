import type { IconName } from "@/components/ui/icon";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";

/** Every place of the desk, in the order in which it is named. The pages behind them ask for themselves. */
export const PLACES = [
	{ name: "today", href: "/desk", icon: "today" },
	{ name: "articles", href: "/desk/articles", icon: "board" },
	{ name: "front", href: "/desk/front", icon: "front" },
	{ name: "inbox", href: "/desk/inbox", icon: "tray" },
	{ name: "media", href: "/desk/media", icon: "media" },
	{ name: "comments", href: "/desk/comments", icon: "speech" },
	{ name: "searches", href: "/desk/searches", icon: "search" },
	{ name: "pages", href: "/desk/pages", icon: "pages" },
	{ name: "redirects", href: "/desk/redirects", icon: "detour" },
	{ name: "settings", href: "/desk/settings", icon: "dials" },
	{ name: "mail", href: "/desk/mail", icon: "letter" },
	{ name: "account", href: "/desk/account", icon: "person" },
] as const satisfies readonly { name: string; href: string; icon: IconName }[];

export type Place = (typeof PLACES)[number]["name"];

const NEEDS: Partial<Record<Place, (actor: Actor) => boolean>> = {
	front: (actor) => may(actor, "front.curate", "house"),
	inbox: (actor) => may(actor, "submission.handle", "house"),
	comments: (actor) => may(actor, "comment.moderate", "house"),
	searches: (actor) => may(actor, "search.view-misses", "house"),
	pages: (actor) => may(actor, "page.add", "new"),
	redirects: (actor) => may(actor, "redirect.remove", "house"),
	settings: (actor) => may(actor, "settings.change", "house"),
	mail: (actor) => may(actor, "mail.manage", "house"),
};

/** The places that this person can use. */
export function placesFor(actor: Actor): Place[] {
	return PLACES.map(({ name }) => name).filter((name) => NEEDS[name]?.(actor) ?? true);
}

/** Whether a path of the desk lies in this place. */
export function isIn(path: string, { href }: { href: string }): boolean {
	return path === href || (href !== "/desk" && path.startsWith(`${href}/`));
}
