import { graphemesOf } from "@/lib/text/graphemes";

/** From this share on a story is the sender's text more than ours, and says so to readers. */
export const LABEL_FROM = 0.4;
/** Below so many signs a sentence is a turn of phrase that anybody writes. */
const SHORTEST = 10;
/** A sentence is kept when this share of its runs of four signs stands in what was sent: a name or a number was changed, no more. */
const KEPT_FROM = 0.8;
const RUN = 4;

export type Kept = {
	/** The share of the story's signs that stand in kept sentences, from 0 to 1. */
	share: number;
	/** The kept sentences as they stand in the story, in its order. */
	sentences: string[];
};

/**
 * How much of a story was taken over unchanged from what was sent, in one text or in several: sentence by sentence, without regard to
 * spaces, punctuation and width. Pure and quick enough for every pause of typing.
 */
export function keptSentences(sources: readonly string[], story: string): Kept {
	const sent = new Set(sources.flatMap((source) => runsOf(plainForm(source))));
	const sentences: string[] = [];
	let [all, kept] = [0, 0];
	for (const sentence of sentencesIn(story)) {
		const plain = plainForm(sentence);
		all += plain.length;
		const runs = runsOf(plain);
		if (plain.length < SHORTEST || runs.length === 0) continue;
		if (runs.filter((run) => sent.has(run)).length / runs.length < KEPT_FROM) continue;
		kept += plain.length;
		sentences.push(sentence);
	}
	return { share: all === 0 ? 0 : kept / all, sentences };
}

/** The sentences of a text, each with its mark at the end; a line ends one as well. */
export function sentencesIn(text: string): string[] {
	return Array.from(text.matchAll(/[^。！？!?；;\n]+[。！？!?；;]?[」』”)）]*/gu), ([sentence]) =>
		sentence.trim(),
	).filter((sentence) => sentence !== "");
}

/** The letters, Han characters and digits of a text alone, in one width and case; one sign each. */
export function plainForm(text: string): string[] {
	return graphemesOf(
		text
			.normalize("NFKC")
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]/gu, ""),
	);
}

/** Every run of four signs of a text, in order; one that comes twice comes twice. */
export function runsOf(plain: readonly string[]): string[] {
	return plain
		.slice(0, Math.max(0, plain.length - RUN + 1))
		.map((_, at) => plain.slice(at, at + RUN).join(""));
}
