import { Fragment, type ReactNode } from "react";
import { CodeChip } from "@/components/companies/code-chip";
import type { Inline, Mark } from "@/lib/body/body";
import { codesIn } from "@/lib/companies/named-companies";
import { dictionaryPhrases } from "@/lib/headlines/phrases";
import { conformingAddress } from "@/lib/links/conforming-address";
import { unbreakables } from "@/lib/text/chinese";
import { Breakable } from "../breakable";
import { ConversionWords } from "../conversion";

/** Where the companies of a story are, by their five-digit codes. */
export type CodeLinks = ReadonlyMap<string, string>;

/**
 * A run of text with its marks. Words of one link stay one link, and a number stays with its unit. A bracketed code that `codes`
 * knows is a chip in the place of its brackets, but never inside a link.
 */
export function InlineText({
	content,
	codes,
	look = "text",
}: {
	content: readonly Inline[] | undefined;
	codes?: CodeLinks | undefined;
	/** What is set large breaks by phrase, as headlines do. */
	look?: "text" | "display";
}) {
	return linkedRuns(content ?? []).map(({ href, nodes }, index) => {
		const words = nodes.map((node, at) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: runs of text have no other identity
			<Fragment key={at}>
				{marksOf(node, href).reduceRight<ReactNode>(
					withMark,
					href === null && codes ? withChips(node, codes) : plain(node, look),
				)}
			</Fragment>
		));
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: runs of text have no other identity
			<Fragment key={index}>{href === null ? words : <a href={conformingAddress(href)}>{words}</a>}</Fragment>
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

/** Within a link a sum has no button of its own: a control may not stand in another. */
function marksOf({ marks = [] }: Inline, href: string | null): Mark[] {
	return href === null ? marks : marks.filter(({ type }) => type !== "conversion");
}

function withChips(node: Inline, codes: CodeLinks): ReactNode {
	if (node.type === "hardBreak") return <br />;
	const parts: ReactNode[] = [];
	let end = 0;
	for (const { at, length, code } of codesIn(node.text)) {
		const href = codes.get(code);
		if (href === undefined) continue;
		parts.push(unbroken(node.text.slice(end, at)), <CodeChip code={code} href={href} />);
		end = at + length;
	}
	parts.push(unbroken(node.text.slice(end)));
	// biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other identity
	return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}

function plain(node: Inline, look: "text" | "display"): ReactNode {
	if (node.type === "hardBreak") return <br />;
	return look === "display" ? <Breakable phrases={dictionaryPhrases(node.text)} /> : unbroken(node.text);
}

function unbroken(words: string): ReactNode {
	return unbreakables(words).map(({ text, nb }, index) =>
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
		case "conversion":
			return <ConversionWords conversion={mark.attrs}>{inner}</ConversionWords>;
		default:
			return mark satisfies never;
	}
}
