/** The boxes and lists that stand under a story on its page. */
export type PagePart = "book" | "support" | "contact" | "related" | "latest-item";

const TITLES: [PagePart, RegExp][] = [
	["book", /^(?:人工智能)?必讀好書$|^.{0,8}好書(?:推介|推薦)?$/u],
	["support", /^支持\s*(?:EJ\s*Tech|信報|我們|本網|本報)[^。，]{0,8}$/iu],
	["contact", /^(?=.{1,60}$)(?:如欲(?:投稿|報料).*|.*投稿.*聯絡我們.*)/u],
	["related", /^(?:Related Posts?|相關(?:文章|報道|新聞)|延伸閱讀)[:：]?$/iu],
	["latest-item", /^(?:Latest (?:News|Posts)|最新(?:消息|文章|新聞|報道))[:：]?$/iu],
];

/**
 * Which part of the page a line opens, if any; `isTitle` tells the part's own title from its first line. Inside a list
 * of stories only another list or the contact line opens a part, since any other words may be somebody's headline.
 */
export function partOpenedBy(
	text: string,
	{ within }: { within: "story" | PagePart },
): { part: PagePart; isTitle: boolean } | null {
	const isInList = within === "related" || within === "latest-item";
	for (const [part, title] of TITLES) {
		if (title.test(text) && !(isInList && (part === "book" || part === "support")))
			return { part, isTitle: true };
	}
	return !isInList && /^書名\s*[:：]/u.test(text) ? { part: "book", isTitle: false } : null;
}
