import { Direction, Feature, type Font, Buffer as ShapingBuffer, shape } from "harfbuzzjs";
import { HAN, SPACED } from "@/lib/text/characters";
import { graphemesOf } from "@/lib/text/graphemes";
import type { FaceName, TypeFaces } from "./type-faces";

/** Text turned into outlines: no reader of the card, and no renderer, needs the font. Lengths in pixels. */
export type SetType = { paths: string; length: number };

type Style = { face: FaceName; size: number };

/** The gap between Han and Latin that `text-autospace` draws on the site, in em. */
const AUTOSPACE = 0.125;

// Marks take half a square in headlines, as `font-feature-settings: "halt"` does on the site.
const LEVEL = [new Feature("halt", 1)];
/** Brackets and dashes turn with the column. */
const UPRIGHT = [new Feature("vert", 1)];

/** From the top of a character's square down to the baseline, and a space between words, in em. */
const CHARACTER_BASELINE = 0.88;
const WORD_SPACE = 0.3;

/** Printers' mark for a sort that is not in the case. */
const MISSING = "〓";

/** Sets one line, its baseline starting at 0,0. */
export function setLine(text: string, { face, size }: Style, faces: TypeFaces): SetType {
	let x = 0;
	let paths = "";
	let before = "";
	for (const run of runsOf(text, face, faces)) {
		if (needsGap(before, run.text)) x += AUTOSPACE * size;
		const set = shaped(run, LEVEL, size);
		paths += moved(set.paths, x, 0);
		x += set.length;
		before = run.text;
	}
	return { paths, length: x };
}

/** Sets one column downwards from 0,0, its axis on x = 0; Latin and digits lie on their side, as on the site. */
export function setColumn(
	text: string,
	{ face, size, tracking }: Style & { tracking: number },
	faces: TypeFaces,
): SetType {
	let y = 0;
	let paths = "";
	for (const run of runsOf(text, face, faces)) {
		if (SPACED.test(run.text)) {
			const set = shaped(run, LEVEL, size);
			// Lying letters stand on a baseline left of the axis, so that capitals are centred on it.
			paths += `<g transform="translate(${-0.36 * size} ${y.toFixed(2)}) rotate(90)">${set.paths}</g>`;
			y += set.length + tracking * size;
			continue;
		}
		for (const grapheme of graphemesOf(run.text)) {
			if (/^\s$/u.test(grapheme)) {
				y += WORD_SPACE * size;
				continue;
			}
			const set = shaped({ ...run, text: grapheme }, UPRIGHT, size);
			paths += moved(set.paths, -set.length / 2, y + CHARACTER_BASELINE * size);
			y += (1 + tracking) * size;
		}
	}
	return { paths, length: Math.max(0, y - tracking * size) };
}

type Run = { text: string; font: Font };

/** Neighbouring graphemes of one script that one font can set; characters no font has become 〓, emoji vanish. */
function runsOf(text: string, face: FaceName, faces: TypeFaces): Run[] {
	const fonts = [faces[face], faces["hei-bold"]];
	const runs: Run[] = [];
	for (const grapheme of graphemesOf(text.normalize("NFC").replace(/[\p{Cc}\p{Cf}]/gu, " "))) {
		const found = fonts.find((font) => hasGlyphs(font, grapheme));
		if (found === undefined && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme)) continue;
		const next = found ? { text: grapheme, font: found } : { text: MISSING, font: faces["hei-bold"] };
		const last = runs.at(-1);
		if (last !== undefined && last.font === next.font && SPACED.test(last.text) === SPACED.test(next.text)) {
			last.text += next.text;
		} else runs.push(next);
	}
	return runs;
}

function hasGlyphs(font: Font, grapheme: string): boolean {
	return [...grapheme].every(
		(character) =>
			/\p{Variation_Selector}/u.test(character) || font.nominalGlyph(character.codePointAt(0) ?? 0),
	);
}

function needsGap(before: string, after: string): boolean {
	const [last, first] = [[...before].at(-1) ?? "", [...after][0] ?? ""];
	return (HAN.test(last) && SPACED.test(first)) || (SPACED.test(last) && HAN.test(first));
}

function shaped({ text, font }: Run, features: Feature[], size: number): SetType {
	const buffer = new ShapingBuffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	buffer.setDirection(Direction.LTR);
	shape(font, buffer, features);
	const scale = size / font.face.upem;
	const positions = buffer.getGlyphPositions();
	let [x, paths] = [0, ""];
	for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
		const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
		const outline = font.glyphToPath(codepoint);
		if (outline !== "") {
			const [left, baseline] = [(x + xOffset) * scale, -yOffset * scale];
			paths += `<path transform="translate(${left.toFixed(2)} ${baseline.toFixed(2)}) scale(${scale} ${-scale})" d="${outline}"/>`;
		}
		x += xAdvance;
	}
	return { paths, length: x * scale };
}

function moved(paths: string, x: number, y: number): string {
	return paths === "" ? "" : `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)})">${paths}</g>`;
}
