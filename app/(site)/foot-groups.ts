import type { SiteLink } from "@/components/site/masthead";

export const LATEST = { href: "/latest", name: "最新" };
export const COLUMNS = { href: "/columns", name: "專欄" };
const ARCHIVE = { href: "/archive", name: "往期" };
const COMPANIES = { href: "/companies", name: "公司" };
const CORRECTIONS = { href: "/corrections", name: "更正紀錄" };
const FEEDS = { href: "/feeds", name: "RSS訂閱" };
const CONTRIBUTE = [
	{ href: "/contribute/press", name: "發布新聞稿" },
	{ href: "/contribute/pitch", name: "投稿" },
	{ href: "/contribute/invitation", name: "採訪通知" },
	{ href: "/contribute#tip", name: "報料" },
	{ href: "/contribute/correction", name: "要求更正" },
];

/** The links at the foot of every page: `desks` are the sections, `pages` those the newsroom wrote itself. */
export function footGroups({ desks, pages }: { desks: SiteLink[]; pages: SiteLink[] }) {
	return [
		{ title: "新聞", links: [LATEST, COLUMNS, COMPANIES, ARCHIVE] },
		{ title: "欄目", links: desks },
		{ title: "參與", links: CONTRIBUTE },
		{ title: "本報", links: [...pages, CORRECTIONS, FEEDS] },
	];
}
