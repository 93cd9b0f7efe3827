/**
 * The characters of a text that are written in 简体 alone, each once, in order of appearance: those that GB 2312 has and Big5 does
 * not, by the tables of the platform's own decoders (WHATWG Encoding §8, §11). What both have (里, 台, 云) says nothing.
 */
export function simplifiedIn(text: string): string[] {
	return [...new Set(Array.from(text.matchAll(HAN), ([character]) => character))].filter((character) =>
		simplifiedAlone().has(character),
	);
}

const HAN = /\p{Script=Han}/gu;
/** Written so in Hong Kong, though Big5 came without them; the last is the bar of a headline. */
const HONG_KONG_TOO = "恒着峯丨";

let known: ReadonlySet<string> | null = null;

function simplifiedAlone(): ReadonlySet<string> {
	if (known) return known;
	const traditional = new Set([...charactersOf("big5", BIG5), ...HONG_KONG_TOO]);
	known = new Set([...charactersOf("gbk", GB_2312)].filter((one) => !traditional.has(one)));
	return known;
}

type Rows = { rows: [from: number, to: number][]; cells: [from: number, to: number][] };

const GB_2312: Rows = { rows: [[0xb0, 0xf7]], cells: [[0xa1, 0xfe]] };
/** Both levels of Big5, without what others have put between and after them. */
const BIG5: Rows = {
	rows: [
		[0xa4, 0xc6],
		[0xc9, 0xf9],
	],
	cells: [
		[0x40, 0x7e],
		[0xa1, 0xfe],
	],
};

function charactersOf(encoding: string, { rows, cells }: Rows): Set<string> {
	const bytes = rows.flatMap(([first, last]) =>
		upTo(first, last).flatMap((row) =>
			cells.flatMap(([from, to]) => upTo(from, to).flatMap((cell) => [row, cell])),
		),
	);
	return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)).match(HAN) ?? []);
}

function upTo(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
