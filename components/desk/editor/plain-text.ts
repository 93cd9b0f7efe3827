import type { ArticleContent } from "@/lib/articles/content";
import { type Block, textOf, textOfInline } from "@/lib/body/body";

/** Headline and text as plain text for the clipboard: paragraphs apart, list items with dashes or numbers. */
export function plainTextOf({ headline, body }: Pick<ArticleContent, "headline" | "body">): string {
	return [headline, ...body.content.map(plainBlock)].filter((part) => part !== "").join("\n\n");
}

function plainBlock(block: Block): string {
	switch (block.type) {
		case "paragraph":
		case "heading":
			return textOfInline(block.content);
		case "bulletList":
			return block.content.map((item) => `－${item.content.map(plainBlock).join("\n")}`).join("\n");
		case "orderedList":
			return block.content
				.map((item, index) => `${block.attrs.start + index}. ${item.content.map(plainBlock).join("\n")}`)
				.join("\n");
		case "blockquote":
			return [...block.content.map(plainBlock), block.attrs.attribution]
				.filter((line) => line !== "")
				.join("\n");
		case "image":
			return [block.attrs.caption, block.attrs.credit].filter((line) => line !== "").join("　");
		case "table":
			return block.content
				.map((row) => row.content.map((cell) => cell.content.map(plainBlock).join(" ")).join("\t"))
				.join("\n");
		case "horizontalRule":
			return "——";
		case "interview":
		case "infoBox":
		case "timeline":
			return textOf({ type: "doc", content: [block] });
		case "gallery":
			return block.content.map(plainBlock).join("\n");
		case "embed":
		case "storyCard":
			return "";
		default:
			return block satisfies never;
	}
}
