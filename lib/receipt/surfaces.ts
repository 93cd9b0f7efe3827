import { plainText } from "./plain-text";

/** What is known of a story that is out: its address, its words, and on which first pages it must stand. */
export type Outing = {
	number: number;
	tail: string;
	claim: string;
	/** The words that lists and search show of it, where they are others. */
	listClaim: string;
	searchClaim: string;
	section: string | null;
	/** When readers were last given another version. */
	version: Date;
	/** The part of the sitemap that names it. */
	part: number;
	/** Newer stories have not pushed it off these. */
	isNew: { latest: boolean; section: boolean; feed: boolean };
};

export const SURFACES = ["story", "section", "latest", "home", "feed", "sitemap", "search"] as const;
export type Surface = (typeof SURFACES)[number];

/** `old`: an earlier version is there. `off`: it is not there, and need not be. `missing`: it is not there, and must be. */
export type Finding = "shown" | "old" | "off" | "missing";

/** Where a surface is asked for, or null where the story has none. */
export function addressOf(surface: Surface, { number, tail, claim, section, part }: Outing): string | null {
	switch (surface) {
		case "story":
			return `/articles/${number}/${encodeURIComponent(tail)}`;
		case "section":
			return section && `/sections/${section}`;
		case "latest":
			return "/latest";
		case "home":
			return "/";
		case "feed":
			return "/feeds/latest.rss";
		case "sitemap":
			return `/sitemaps/articles-${part}.xml`;
		case "search":
			return `/search?q=${encodeURIComponent(claim)}&sort=latest`;
		default:
			return surface satisfies never;
	}
}

/** What a reader finds of the story in the answer of a surface. */
export function judge(surface: Surface, text: string, outing: Outing): Finding {
	switch (surface) {
		case "story":
			return isUpToDate(/"dateModified":\s*"([^"]+)"/.exec(text)?.[1], outing);
		case "sitemap": {
			const entry = entriesOf(text, "url").find((one) => names(one, outing));
			return entry ? isUpToDate(/<lastmod>([^<]+)<\/lastmod>/.exec(entry)?.[1], outing) : "missing";
		}
		case "feed": {
			const item = entriesOf(text, "item").find((one) => names(one, outing));
			if (!item) return outing.isNew.feed ? "missing" : "off";
			return holds(item, outing) ? "shown" : "old";
		}
		case "home":
			// The front page is laid out by hand, and its cards may have headlines of their own.
			return names(text, outing) ? "shown" : "off";
		case "search":
			return inList(text, outing, outing.searchClaim) ?? "missing";
		case "latest":
		case "section":
			return inList(text, outing, outing.listClaim) ?? (outing.isNew[surface] ? "missing" : "off");
		default:
			return surface satisfies never;
	}
}

/** Dates in pages have no fractions of a second. */
function isUpToDate(date: string | undefined, { version }: Outing): "shown" | "old" {
	const at = Date.parse(date ?? "");
	return at >= Math.floor(version.getTime() / 1000) * 1000 ? "shown" : "old";
}

/** Whether the links to the story in a list carry its present words; null when there is no link. */
function inList(html: string, outing: Outing, claim: string): "shown" | "old" | null {
	const link = new RegExp(
		`<a\\b[^>]*href="[^"]*/articles/${outing.number}/[^"]*"[^>]*>([\\s\\S]*?)</a>`,
		"g",
	);
	const names = [...html.matchAll(link)].map(([, inside = ""]) => plainText(inside));
	if (names.length === 0) return null;
	const said = names.filter((name) => name !== "");
	return said.length === 0 || said.some((name) => holds(name, { claim })) ? "shown" : "old";
}

function entriesOf(xml: string, tag: "url" | "item"): string[] {
	return xml.match(new RegExp(`<${tag}>[\\s\\S]*?</${tag}>`, "g")) ?? [];
}

function names(text: string, { number }: Outing): boolean {
	return text.includes(`/articles/${number}/`);
}

function holds(text: string, { claim }: Pick<Outing, "claim">): boolean {
	return plainText(text).includes(plainText(claim));
}
