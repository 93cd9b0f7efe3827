import { Fragment, type ReactNode } from "react";
import type { Inline, Mark } from "@/lib/body/body";

/** A run of text with its marks; neighbouring runs of one link become one link. */
export function InlineText({ content }: { content: readonly Inline[] | undefined }) {
	return (content ?? []).map((node, index) => {
		const inner: ReactNode = node.type === "text" ? node.text : <br />;
		const marked = (node.marks ?? []).reduceRight<ReactNode>(withMark, inner);
		// biome-ignore lint/suspicious/noArrayIndexKey: runs of text have no other identity
		return <Fragment key={index}>{marked}</Fragment>;
	});
}

function withMark(inner: ReactNode, mark: Mark): ReactNode {
	switch (mark.type) {
		case "bold":
			return <strong>{inner}</strong>;
		case "emphasis":
			return <em>{inner}</em>;
		case "link":
			return <a href={mark.attrs.href}>{inner}</a>;
		default:
			return mark satisfies never;
	}
}
