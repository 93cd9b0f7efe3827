import type { Paragraph } from "@/lib/body/body";
import { type CodeLinks, InlineText } from "./inline-text";

/** A paragraph; an empty one is left out, because readers see it as a hole. */
export function ParagraphBlock({
	paragraph,
	codes,
}: {
	paragraph: Paragraph;
	codes?: CodeLinks | undefined;
}) {
	if (paragraph.content === undefined || paragraph.content.length === 0) return null;
	return (
		<p>
			<InlineText content={paragraph.content} codes={codes} />
		</p>
	);
}
