import { MAX_SPEAKERS, type Speaker } from "@/lib/body/body";
import { QUESTION_AND_ANSWER } from "@/lib/body/feature-blocks";

/** 「朱：」 or "Q:" at the start of a paragraph; a longer one is a sentence. */
const MARKED = /^\s*([^\s：:，。「」（）]{1,8})[：:]\s*/u;

/** A turn: who speaks, how many UTF-16 units of its first paragraph are the mark, and the places of its paragraphs. */
export type FoundTurn = { speaker: number; markLength: number; paragraphs: number[] };

/**
 * Who says what in paragraphs as they were typed or pasted: one that begins with a mark (問：, 朱：) begins a turn, one without
 * goes on with it. When none has a mark, they are question and answer by turns.
 */
export function interviewOf(paragraphs: readonly string[]): { speakers: Speaker[]; turns: FoundTurn[] } {
	const marks = paragraphs.map((text) => MARKED.exec(text));
	const names = [...new Set(marks.flatMap((found) => (found?.[1] ? [found[1]] : [])))];
	if (names.length === 0 || names.length > MAX_SPEAKERS) {
		const turns = paragraphs.map((_text, at) => ({ speaker: at % 2, markLength: 0, paragraphs: [at] }));
		return { speakers: [...QUESTION_AND_ANSWER], turns };
	}
	const turns: FoundTurn[] = [];
	for (const [at, found] of marks.entries()) {
		const last = turns.at(-1);
		if (found?.[1])
			turns.push({ speaker: names.indexOf(found[1]), markLength: found[0].length, paragraphs: [at] });
		else if (last) last.paragraphs.push(at);
		else turns.push({ speaker: 0, markLength: 0, paragraphs: [at] });
	}
	const speakers = names.map((mark) => ({ mark, name: "" }));
	return { speakers: speakers.length === 1 ? [...speakers, { mark: "", name: "" }] : speakers, turns };
}
