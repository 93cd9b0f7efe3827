import { problemSentence, type Words } from "@/lib/words/words";
import type { ColumnName } from "@/lib/workflow/board";
import { type StageName, verbTowards, whyNotAtStage } from "@/lib/workflow/stages";
import type { Ticket } from "@/lib/workflow/tickets";

export type MoveVerb = "begin" | "park" | "submit" | "approve" | "return" | "spike" | "unspike";
/** What putting a ticket into a column would do, or the sentence that says why it cannot be put there. */
export type Move = { verb: MoveVerb; to: StageName } | { verb: "schedule" } | { why: string };

const NEEDS: Record<MoveVerb, keyof Ticket["rights"]> = {
	begin: "revise",
	park: "revise",
	submit: "submit",
	approve: "judge",
	return: "judge",
	spike: "spike",
	unspike: "spike",
};

/** The same answer for the pointer, the keyboard and the menu; the command gives it once more. */
export function moveOf(story: Ticket, column: string, words: Words): Move {
	if (column === "published") return { why: words.workflow.board.inStory };
	if (story.state === "scheduled" || story.state === "published")
		return { why: problemSentence(words, { code: "is-before-readers" }) };
	if (column === "scheduled") return whenOf(story, words);
	const to = column as StageName;
	const verb = verbTowards(story, to) as MoveVerb | null;
	if (verb === null) return { why: problemSentence(words, { code: "no-way-there" }) };
	const reason = whyNotAtStage(verb, story);
	if (reason) return { why: problemSentence(words, { code: reason }) };
	if (!story.rights[NEEDS[verb]]) return { why: words.workflow.panel.notYours };
	return { verb, to };
}

/** What a column is called. */
export function columnName(name: ColumnName, words: Words): string {
	return name === "scheduled" || name === "published" ? words.desk.states[name] : words.workflow.stages[name];
}

/** A story is timed from the board once its day and time have been asked for; the checks are the command's. */
function whenOf(story: Ticket, words: Words): Move {
	const reason = whyNotAtStage("schedule", story);
	if (reason) return { why: problemSentence(words, { code: reason }) };
	if (!story.rights.schedule) return { why: words.workflow.panel.notYours };
	return { verb: "schedule" };
}
