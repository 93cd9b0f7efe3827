import { type ChangeObject, diffArrays } from "diff";
import { countGraphemes } from "@/lib/text/graphemes";
import { wordsOf } from "@/lib/versions/compare-text";

/** More differences than this are told as another text altogether: finding them takes time by their square. */
const MOST_EDITS = 800;

/** How many characters went and came between the text that was agreed to and the present one; null when they are the same. */
export function changedSince(agreed: string, present: string): { gone: number; come: number } | null {
	if (agreed === present) return null;
	const changes = diffArrays(wordsOf(agreed), wordsOf(present), { maxEditLength: MOST_EDITS });
	if (!changes) return { gone: countGraphemes(agreed), come: countGraphemes(present) };
	const length = (isPart: (change: ChangeObject<string[]>) => boolean) =>
		changes.filter(isPart).reduce((sum, { value }) => sum + countGraphemes(value.join("")), 0);
	return { gone: length(({ removed }) => removed), come: length(({ added }) => added) };
}
