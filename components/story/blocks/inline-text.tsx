import { Fragment, type ReactNode } from "react";
import type { Inline, Mark } from "@/lib/body/body";
import { unbreakables } from "@/lib/text/chinese";

/** A run of text with its marks. Words of one link stay one link, and a number stays with its unit. */
export function InlineText({ content }: { content: readonly Inline[] | undefined }) {
	return linkedRuns(content ?? []).map(({ href, nodes }, index) => {
		const words = nodes.map((node, at) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: runs of text have no other identity
			<Fragment key={at}>{(node.marks ?? []).reduceRight<ReactNode>(withMark, plain(node))}</Fragment>
		));
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: runs of text have no other identity
			<Fragment key={index}>{href === null ? words : <a href={href}>{words}</a>}</Fragment>
		);
	});
}

function linkedRuns(content: readonly Inline[]): { href: string | null; nodes: Inline[] }[] {
	const runs: { href: string | null; nodes: Inline[] }[] = [];
	for (const node of content) {
		const href = hrefOf(node);
		const last = runs.at(-1);
		if (last !== undefined && last.href === href) last.nodes.push(node);
		else runs.push({ href, nodes: [node] });
	}
	return runs;
}

function hrefOf(node: Inline): string | null {
	for (const mark of node.marks ?? []) if (mark.type === "link") return mark.attrs.href;
	return null;
}

function plain(node: Inline): ReactNode {
	if (node.type === "hardBreak") return <br />;
	return unbreakables(node.text).map(({ text, nb }, index) =>
		nb ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other identity
			<span key={index} className="nb">
				{text}
			</span>
		) : (
			text
		),
	);
}

function withMark(inner: ReactNode, mark: Mark): ReactNode {
	switch (mark.type) {
		case "bold":
			return <strong>{inner}</strong>;
		case "emphasis":
			return <em>{inner}</em>;
		case "link":
			// Its words stand in one <a> with their neighbours already.
			return inner;
		default:
			return mark satisfies never;
	}
}
