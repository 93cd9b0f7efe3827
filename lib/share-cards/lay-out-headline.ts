import { WIDE_SPACE } from "@/lib/headlines/headline";
import { COLOURS } from "@/lib/identity/colours";
import { breakLines } from "./break-lines";
import { setLine } from "./set-type";
import type { FaceName, TypeFaces } from "./type-faces";

type Words = { kicker: string | null; claim: string; subs: readonly string[] };
type Room = { width: number; height: number };
type Block = {
	face: FaceName;
	size: number;
	leading: number;
	colour: string;
	before: number;
	lines: string[];
};
type Measure = (text: string, face: FaceName) => number;

const CLAIM_SIZES = [100, 92, 84, 76, 68, 60, 54, 48, 42, 36, 30, 24, 20];
const MOST_SUB_LINES = 2;

/** Sets a headline as large as the room allows; its top left corner is 0,0, its height is in pixels. */
export function layOutHeadline(
	words: Words,
	room: Room,
	faces: TypeFaces,
): { paths: string; height: number } {
	const measure = measureIn(faces);
	let blocks: Block[] = [];
	for (const size of CLAIM_SIZES) {
		blocks = blocksAt(size, words, room, measure);
		if (heightOf(blocks) <= room.height && (blocks.find(isClaim)?.lines.length ?? 0) <= mostLines(size))
			break;
	}
	let y = 0;
	let paths = "";
	for (const { face, size, leading, colour, before, lines } of blocks) {
		y += before;
		for (const line of lines) {
			// The square of the character stands in the middle of its line: .38 em of it below the middle is baseline.
			const baseline = y + (leading * size) / 2 + 0.38 * size;
			paths += `<g fill="${colour}" transform="translate(0 ${baseline.toFixed(1)})">${setLine(line, { face, size }, faces).paths}</g>`;
			y += leading * size;
		}
	}
	return { paths, height: y };
}

function blocksAt(size: number, { kicker, claim, subs }: Words, { width }: Room, measure: Measure): Block[] {
	const broken = (text: string, face: FaceName, at: number) =>
		breakLines(text, width / at, (line) => measure(line, face));
	const [kickerSize, subSize] = [Math.min(36, size), Math.min(34, size * 0.8)];
	const blocks: Block[] = [];
	if (kicker) {
		const lines = broken(kicker, "hei-bold", kickerSize);
		blocks.push({
			face: "hei-bold",
			size: kickerSize,
			leading: 1.4,
			colour: COLOURS["bar-ink"],
			before: 0,
			lines,
		});
	}
	const claimLines = broken(claim, "song", size);
	blocks.push({ face: "song", size, leading: 1.22, colour: COLOURS.ink, before: 0, lines: claimLines });
	for (let kept = subs.length; kept > 0; kept--) {
		const lines = broken(subs.slice(0, kept).join(WIDE_SPACE), "hei", subSize);
		if (lines.length > MOST_SUB_LINES) continue;
		blocks.push({ face: "hei", size: subSize, leading: 1.5, colour: COLOURS["ink-2"], before: 14, lines });
		break;
	}
	return blocks;
}

/** Lengths in em, each text shaped once however many sizes are tried. */
function measureIn(faces: TypeFaces): Measure {
	const known = new Map<string, number>();
	return (text, face) => {
		const key = `${face} ${text}`;
		const length = known.get(key) ?? setLine(text, { face, size: 1 }, faces).length;
		known.set(key, length);
		return length;
	};
}

/** Very large type in many lines shouts; smaller type may run on. */
function mostLines(size: number): number {
	return size > 76 ? 3 : size > 54 ? 4 : 12;
}

function heightOf(blocks: readonly Block[]): number {
	return blocks.reduce(
		(sum, { before, leading, size, lines }) => sum + before + leading * size * lines.length,
		0,
	);
}

function isClaim({ face }: Block): boolean {
	return face === "song";
}
