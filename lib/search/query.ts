import { isNext, type Unit, unitsOf } from "./tokens";
import { quoted } from "./vector";

/** What somebody looks for: `phrases` must all be there, each in its order; `words` are as typed, for 只找完全相同. */
export type Sought = { words: string[]; phrases: Unit[][] };

/** More words than this are not looked for: nobody types them, and each costs. */
const PHRASES_MAX = 8;

/** What a text typed into the search box looks for: words between spaces, or what stands in quotation marks whole. */
export function soughtIn(text: string): Sought {
	const words = Array.from(text.matchAll(/"([^"]+)"|“([^”]+)”|([^\s"“”]+)/gu), (match) =>
		(match[1] ?? match[2] ?? match[3] ?? "").trim(),
	).filter((word) => unitsOf(word).length > 0);
	return {
		words: words.slice(0, PHRASES_MAX),
		phrases: words.flatMap((word) => phrasesIn(unitsOf(word))).slice(0, PHRASES_MAX),
	};
}

/** A tsquery that the index answers alone: all the pairs of characters and all the words, wherever they stand. */
export function looseQuery({ phrases }: Sought): string {
	return [...new Set(phrases.flatMap((phrase) => asked(phrase).map(({ term }) => term)))].join(" & ");
}

/** A tsquery for the phrases in their order, which PostgreSQL can only check by reading what it found. */
export function strictQuery({ phrases }: Sought): string {
	return phrases
		.map((phrase) => {
			const terms = asked(phrase);
			const ordered = terms.map(({ term, position }, index) => {
				const before = terms[index - 1];
				return before ? ` <${position - before.position}> ${term}` : term;
			});
			return `(${ordered.join("")})`;
		})
		.join(" & ");
}

/** A tsquery for what somebody has begun to type: the last word need not be whole. */
export function beginningQuery({ phrases }: Sought): string {
	const whole = looseQuery({ words: [], phrases });
	const last = phrases.at(-1)?.at(-1);
	return last && !last.isHan ? `${whole}:*` : whole;
}

/** Whether the phrases of a query need more than the index knows. */
export function hasOrder({ phrases }: Sought): boolean {
	return phrases.some((phrase) => asked(phrase).length > 1);
}

/** A word that a mark of punctuation parts is two phrases; the parts of gpt-6 are asked for as gpt6 alone. */
function phrasesIn(units: Unit[]): Unit[][] {
	const phrases: Unit[][] = [];
	let previous: Unit | undefined;
	let shift = 0;
	for (const unit of units) {
		if (previous && !unit.isHan && unit.run === previous.run) {
			shift += 1;
			previous = unit;
			continue;
		}
		const follows = previous !== undefined && unit.position === previous.position + 1;
		const placed = { ...unit, position: unit.position - shift };
		if (follows) phrases.at(-1)?.push(placed);
		else phrases.push([placed]);
		previous = unit;
	}
	return phrases;
}

function asked(phrase: Unit[]): { term: string; position: number }[] {
	return phrase.flatMap((unit, index) => {
		const { key, position, isHan } = unit;
		if (!isHan) return [{ term: quoted(key), position }];
		const next = phrase[index + 1];
		const before = phrase[index - 1];
		if (next && isNext(unit, next)) return [{ term: quoted(key + next.key), position }];
		// The last of a run stands in the pair before it; alone, it is whatever begins with it.
		return before && isNext(before, unit) ? [] : [{ term: `${quoted(key)}:*`, position }];
	});
}
