import type { HeldFiles } from "@/lib/files/held-files";
import type { Status } from "./status";

/**
 * A form that comes back: what was typed, a sentence for each field, and the files that have come already. Without those it is a form
 * that a profile has filled in, and a draft on the device is newer.
 */
export type ReturnedSubmission = {
	typed: Record<string, string>;
	problems: Record<string, string>;
	held?: HeldFiles;
	/** Of the form that was sent: a mistake is mended in less time than a form is filled in. */
	stamp?: string;
};
/** What a sender's own page shows, beside the submission itself; `refused` tells of each file that was not taken. */
export type ShownStatus = {
	status: Status;
	token: string;
	typed: string;
	problem: string | null;
	refused?: string[];
	proof?: ReturnedAnswer | null;
	event?: ReturnedChange | null;
	amendment?: ReturnedChange | null;
};
/** A change of an event, or an amendment, that came back: what was typed, and a sentence for each field (of none: ""). */
export type ReturnedChange = { typed: Record<string, string>; problems: Record<string, string> };
/** An author's answer to a proof that came back: what was typed, and why. */
export type ReturnedAnswer = { words: string; problem: string; isAboutWords: boolean };
