/** What one person or company is called in two ways in a text. */
export type TwoNames = { one: string; other: string };

/** 中文（English）, as a name is written where it first comes. */
const INTRODUCED =
	/([\p{Script=Han}·]{2,12})[（(]([A-Z][a-z][\p{Script=Latin}.'’-]*(?: [\p{Script=Latin}0-9&.'’-]+){0,5})[）)]/gu;
/** A foreign name in Chinese is one sound a character, so that a slip leaves a name of the same length; shorter ones meet by chance. */
const LONG_ENOUGH = 4;
/** Where a name begins in the run before its bracket is not known; so many characters name it well enough. */
const SHOWN = 5;

/**
 * Names that are written in two ways: one English name with two Chinese ones, and a Chinese name from four characters on that comes
 * again with its last character but one or its last changed (the slip of a tired hand: 博思維特 and 博思維持).
 */
export function twoNamesIn(text: string): TwoNames[] {
	const found = new Map<string, TwoNames>();
	const note = (one: string, other: string) => found.set(`${one} ${other}`, { one, other });
	const chineseOf = new Map<string, string>();
	for (const [, before = "", english = ""] of text.matchAll(INTRODUCED)) {
		const known = chineseOf.get(english);
		const common = known === undefined ? null : commonEnd(known, before);
		if (known !== undefined && common === null) note(known.slice(-SHOWN), before.slice(-SHOWN));
		else chineseOf.set(english, known ?? before);
	}
	for (const [, before = ""] of text.matchAll(INTRODUCED)) {
		for (const name of endsOf(before)) {
			const slip = slipOf(name, text);
			if (slip) {
				note(name, slip);
				break;
			}
		}
	}
	return [...found.values()];
}

/** The name stands at the end of the run of Han before the bracket; what leads up to it is not known. */
function endsOf(run: string): string[] {
	return Array.from({ length: Math.max(0, run.length - LONG_ENOUGH + 1) }, (_, at) =>
		run.slice(at),
	).reverse();
}

function commonEnd(one: string, other: string): string | null {
	let length = 0;
	while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
		length += 1;
	return length >= 2 ? one.slice(-length) : null;
}

function slipOf(name: string, text: string): string | null {
	const last = new RegExp(
		`${escaped(name.slice(0, -1))}(?!${escaped(name.at(-1) ?? "")})(\\p{Script=Han})`,
		"gu",
	);
	for (const { 0: whole } of text.matchAll(last)) {
		// 東華三院 and 東華三間: what follows must sound like a name, which particles and verbs of one character do not.
		if (!PARTICLES.has(whole.at(-1) ?? "")) return whole;
	}
	return null;
}

const PARTICLES = new Set("的是在和與及說指稱就也則將會已又於從由對向為以被把並而或等不沒未曾亦更還只都再");

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
