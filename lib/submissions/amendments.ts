import type { Amendment } from "@/db/schema/submission-amendments";
import type { Submission } from "@/db/schema/submissions";
import { type Field, fieldsOf } from "./fields";
import type { SubmissionKind } from "./kinds";
import { whyNot } from "./states";

/** What of a submission can be put right, as it stood or is to stand. */
export type AmendedParts = Amendment["after"];

/** How often the sender of one submission may put something right. */
export const AMENDMENTS_MAX = 10;
export const AMENDMENT_WORDS_MAX = 500;

/** Why it is put right: the one field of the form that stands for no part. */
export const AMENDMENT_WORDS: Field = {
	...{ name: "words", label: "修改原因", type: "prose", isRequired: false, max: AMENDMENT_WORDS_MAX },
};

const AMENDABLE = ["title", "body", "senderName", "phone", "embargoOn", "embargoAt"];

/** The fields that the sender of this kind may put right by form; none where words or another form serve. */
export function amendableFields(kind: SubmissionKind) {
	if (kind !== "press" && kind !== "pitch") return [];
	return fieldsOf(kind).filter(({ name }) => AMENDABLE.includes(name));
}

/** Why nothing of a submission can be put right by its form any more, or null. `isOut`: readers have a story of it. */
export function whyNotAmend(
	{ kind, state }: Pick<Submission, "kind" | "state">,
	{ isOut }: { isOut: boolean },
): "submission-moved" | null {
	return amendableFields(kind).length === 0 || isOut ? "submission-moved" : whyNot("amend", state);
}

/** What stands, as an amendment keeps it. */
export function standing({
	title,
	body,
	senderName,
	phone,
	embargoUntil,
}: Pick<Submission, "title" | "body" | "senderName" | "phone" | "embargoUntil">): AmendedParts {
	return { title, body, senderName, phone, embargoUntil: embargoUntil?.toISOString() ?? null };
}

/** Which parts are not the same, in the order of the form. */
export function amendedParts(before: AmendedParts, after: AmendedParts): (keyof AmendedParts)[] {
	return (["title", "body", "senderName", "phone", "embargoUntil"] as const).filter(
		(part) => before[part] !== after[part],
	);
}

/**
 * Which way an embargo moves: what binds longer binds at once, since a moment too late cannot be mended; what binds less waits for an
 * editor.
 */
export function embargoMoves(
	before: string | null,
	after: string | null,
	now: Date,
): "longer" | "shorter" | "not" {
	const bound = (until: string | null) => (until === null ? 0 : Math.max(Date.parse(until), now.getTime()));
	const [was, is] = [bound(before) || now.getTime(), bound(after) || now.getTime()];
	return is > was ? "longer" : is < was ? "shorter" : "not";
}
