import type { ReactNode } from "react";
import type { Teaser } from "@/lib/articles/teaser";
import type { Block, Body } from "@/lib/body/body";
import { DividerBlock } from "./blocks/divider-block";
import { EmbedBlock } from "./blocks/embed-block";
import { GalleryBlock } from "./blocks/gallery-block";
import { HeadingBlock } from "./blocks/heading-block";
import { InfoBoxBlock } from "./blocks/info-box-block";
import type { CodeLinks } from "./blocks/inline-text";
import { InterviewBlock } from "./blocks/interview-block";
import { ListBlock } from "./blocks/list-block";
import { ParagraphBlock } from "./blocks/paragraph-block";
import { type BodyMedia, PictureBlock } from "./blocks/picture-block";
import { QuoteBlock } from "./blocks/quote-block";
import { StoryCardBlock } from "./blocks/story-card-block";
import { TableBlock } from "./blocks/table-block";
import { TimelineBlock } from "./blocks/timeline-block";

/**
 * The text of a story; put it in an element of class `read`. Pictures missing from `media` show their alt text. Codes of the
 * companies in `codes` lead to them. A card of a story that is not among `cards`, because readers may not see it, is left out.
 */
export function StoryBody({
	body,
	media,
	codes,
	cards = [],
}: {
	body: Body;
	media: BodyMedia;
	codes?: CodeLinks;
	cards?: readonly Teaser[];
}) {
	return body.content.map((block, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a story is rendered once and its blocks have no other identity
		<StoryBlock key={index} block={block} media={media} codes={codes} cards={cards} />
	));
}

function StoryBlock({
	block,
	media,
	codes,
	cards,
}: {
	block: Block;
	media: BodyMedia;
	codes: CodeLinks | undefined;
	cards: readonly Teaser[];
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
		case "interview":
			return <InterviewBlock interview={block} codes={codes} />;
		case "infoBox":
			return <InfoBoxBlock box={block} codes={codes} />;
		case "timeline":
			return <TimelineBlock timeline={block} codes={codes} />;
		case "gallery":
			return <GalleryBlock gallery={block} media={media} />;
		case "storyCard": {
			const story = cards.find(({ number }) => number === block.attrs.number);
			return story ? <StoryCardBlock story={story} /> : null;
		}
		default:
			return block satisfies never;
	}
}
