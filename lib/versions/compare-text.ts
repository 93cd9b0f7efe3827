import { diffArrays } from "diff";

/** A run of a text that both versions have, that only the older one has, or only the newer one. */
export type Run = { kind: "same" | "gone" | "new"; text: string };

/** What became of one text, by whole words: half a word is no change that anybody made. */
export function compareText(before: string, after: string): Run[] {
	if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
	return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
		kind: added ? "new" : removed ? "gone" : "same",
		text: value.join(""),
	}));
}

/** How much of two texts is the same, from 0 to 1, counted in UTF-16 units. */
export function likeness(runs: readonly Run[]): number {
	const length = (kinds: readonly Run["kind"][]) =>
		runs.reduce((sum, run) => sum + (kinds.includes(run.kind) ? run.text.length : 0), 0);
	const longer = Math.max(length(["same", "gone"]), length(["same", "new"]));
	return longer === 0 ? 1 : length(["same"]) / longer;
}

/** The words of a text and what stands between them, in order. */
export function wordsOf(text: string): string[] {
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter("zh-Hant-HK", { granularity: "word" });
