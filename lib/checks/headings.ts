import { type Block, type Body, type Paragraph, textOfInline } from "@/lib/body/body";
import { countGraphemes } from "@/lib/text/graphemes";
import type { Finding } from "./finding";

/** A 小題 is at most so many graphemes; a longer line in bold is emphasis. */
const HEADING_LENGTH = 20;

/** 小題 without words or without text below, and paragraphs in bold that stand for one: those who listen to a page cannot find them. */
export function headingFindings({ content }: Body): Finding[] {
	return content.flatMap((block, at): Finding[] => {
		const common = { severity: "advise", field: "body" } as const;
		if (isPoseur(block)) return [{ ...common, rule: "bold-as-heading", quote: wordsOf(block) }];
		if (block.type !== "heading") return [];
		if (wordsOf(block) === "") return [{ ...common, rule: "empty-heading" }];
		const next = content.slice(at + 1).find((one) => one.type !== "paragraph" || wordsOf(one) !== "");
		return next === undefined || next.type === "heading"
			? [{ ...common, rule: "heading-without-text", quote: wordsOf(block) }]
			: [];
	});
}

function wordsOf(block: Block): string {
	return block.type === "heading" || block.type === "paragraph" ? textOfInline(block.content).trim() : "";
}

function isPoseur(block: Block): block is Paragraph {
	if (block.type !== "paragraph") return false;
	const words = wordsOf(block);
	return (
		words !== "" &&
		countGraphemes(words) <= HEADING_LENGTH &&
		!/[。！？：」]$/u.test(words) &&
		(block.content ?? []).every(
			(node) => node.type === "hardBreak" || node.marks?.some(({ type }) => type === "bold"),
		)
	);
}
