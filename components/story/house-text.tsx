import { Fragment } from "react";
import { linkedParts } from "@/lib/boxes/linked-text";
import { conformingAddress } from "@/lib/links/conforming-address";

/** A house box's text: paragraphs by line, and `[words](address)` as links. */
export function HouseText({ text }: { text: string }) {
	return linkedParts(text).map((part, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
		<Fragment key={index}>
			{part.href ? <a href={conformingAddress(part.href)}>{part.words}</a> : part.words}
		</Fragment>
	));
}
