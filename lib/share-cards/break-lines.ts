import { BREAK_MARK, phrases } from "@/lib/headlines/phrases";
import { CLOSING_MARK, OPENING_MARK, SPACED } from "@/lib/text/characters";
import { graphemesOf } from "@/lib/text/graphemes";

type Measure = (text: string) => number;

/**
 * The text in lines of at most `width`, broken between phrases as on the site and made about equally long
 * (`text-wrap: balance`). Only a phrase that is wider than a line is broken inside.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
	const lines = filled(text, width, measure);
	let [tooNarrow, wideEnough] = [width / 2, width];
	// Eight halvings find the narrowest measure that needs no further line to within a pixel or two.
	for (let round = 0; round < 8 && lines.length > 1; round++) {
		const middle = (tooNarrow + wideEnough) / 2;
		const tried = filled(text, middle, measure);
		if (tried.length > lines.length || tried.some((line) => measure(line) > middle)) tooNarrow = middle;
		else wideEnough = middle;
	}
	return filled(text, wideEnough, measure);
}

function filled(text: string, width: number, measure: Measure): string[] {
	const lines: string[] = [];
	let line = "";
	for (const piece of piecesOf(text)) {
		if (line !== "" && measure((line + piece).trim()) > width) {
			lines.push(line.trim());
			line = "";
		}
		line += piece;
		while (measure(line.trim()) > width) {
			const cut = breakInside(line, width, measure);
			if (cut === null) break;
			lines.push(line.slice(0, cut).trim());
			line = line.slice(cut);
		}
	}
	return [...lines, line.trim()].filter((each) => each !== "");
}

/** Phrases, and within them Latin words, which may part at their spaces but for Llama 4. */
function piecesOf(text: string): string[] {
	const parts = phrases(text.replace(/\s+/gu, (space) => (space.includes("\u3000") ? "\u3000" : " ")));
	return parts
		.flatMap((phrase) => phrase.split(/(?<=\s)(?!\d)/u))
		.map((piece) => piece.replaceAll(BREAK_MARK, ""));
}

/** Where a line that is one long phrase has to part; inside a Latin word only when no other place fits. */
function breakInside(line: string, width: number, measure: Measure): number | null {
	const graphemes = graphemesOf(line);
	const heads = graphemes.map((_, count) => graphemes.slice(0, count).join(""));
	const fitting = heads.flatMap((head, count) => {
		const [before, after] = [graphemes[count - 1] ?? "", graphemes[count] ?? ""];
		if (head === "" || CLOSING_MARK.test(after) || OPENING_MARK.test(before)) return [];
		if (measure(head.trim()) > width) return [];
		return [{ end: head.length, partsWord: isLatin(before) && isLatin(after) }];
	});
	return (fitting.findLast(({ partsWord }) => !partsWord) ?? fitting.at(-1))?.end ?? null;
}

/** A space belongs to its Latin words here: at a space that may part, the line was parted already. */
function isLatin(grapheme: string): boolean {
	return SPACED.test(grapheme) || grapheme === " ";
}
