import type { ReactNode } from "react";
import type { Block, Body } from "@/lib/body/body";
import { DividerBlock } from "./blocks/divider-block";
import { EmbedBlock } from "./blocks/embed-block";
import { HeadingBlock } from "./blocks/heading-block";
import type { CodeLinks } from "./blocks/inline-text";
import { ListBlock } from "./blocks/list-block";
import { ParagraphBlock } from "./blocks/paragraph-block";
import { type BodyMedia, PictureBlock } from "./blocks/picture-block";
import { QuoteBlock } from "./blocks/quote-block";
import { TableBlock } from "./blocks/table-block";

/**
 * The text of a story; put it in an element of class `read`. Pictures missing from `media` show their alt text. Codes of the
 * companies in `codes` lead to them.
 */
export function StoryBody({ body, media, codes }: { body: Body; media: BodyMedia; codes?: CodeLinks }) {
	return body.content.map((block, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a story is rendered once and its blocks have no other identity
		<StoryBlock key={index} block={block} media={media} codes={codes} />
	));
}

function StoryBlock({
	block,
	media,
	codes,
}: {
	block: Block;
	media: BodyMedia;
	codes: CodeLinks | undefined;
}): ReactNode {
	switch (block.type) {
		case "paragraph":
			return <ParagraphBlock paragraph={block} codes={codes} />;
		case "heading":
			return <HeadingBlock heading={block} />;
		case "bulletList":
		case "orderedList":
			return <ListBlock list={block} codes={codes} />;
		case "blockquote":
			return <QuoteBlock quote={block} />;
		case "image":
			return <PictureBlock picture={block} media={media} />;
		case "table":
			return <TableBlock table={block} />;
		case "horizontalRule":
			return <DividerBlock />;
		case "embed":
			return <EmbedBlock embed={block} />;
		default:
			return block satisfies never;
	}
}
