import { headingsOf, textOfInline } from "@/lib/body/body";
import { claimsOf } from "./claims";
import type { StoryView } from "./story-view";
import type { Teaser } from "./teaser";

/** The texts a story's page sets in Song: headline, 小題, quotations, heads of 資料盒, and the heads of the boxes around it. */
export function songOfStory(
	{ headline, body, book }: StoryView,
	{ boxes, related }: { boxes: readonly { title: string }[]; related: readonly Teaser[] },
): string[] {
	const quotes = body.content
		.filter((block) => block.type === "blockquote")
		.flatMap(({ content }) => content.map((paragraph) => textOfInline(paragraph.content)));
	const boxTitles = body.content.flatMap((block) =>
		block.type === "infoBox" ? [textOfInline(block.content[0].content)] : [],
	);
	return [
		"原刊相關報道文中公司同一眉題更正紀錄最新人工智能必讀好書留言（0123456789）",
		headline.claim,
		...headingsOf(body),
		...quotes,
		...boxTitles,
		...boxes.map(({ title }) => title),
		...(book ? [book.title, book.author] : []),
		...claimsOf(related.filter(({ picture }) => picture === null)),
	];
}
