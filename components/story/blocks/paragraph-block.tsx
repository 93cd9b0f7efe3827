import type { Paragraph } from "@/lib/body/body";
import { InlineText } from "./inline-text";

/** A paragraph; an empty one is left out, because readers see it as a hole. */
export function ParagraphBlock({ paragraph }: { paragraph: Paragraph }) {
	if (paragraph.content === undefined || paragraph.content.length === 0) return null;
	return (
		<p>
			<InlineText content={paragraph.content} />
		</p>
	);
}
