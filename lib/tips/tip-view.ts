import type { TipState } from "@/db/schema/tips";

/** What a page about tips needs for sealing a message in the browser, or for naming for whom it is sealed. */
export type SealFor = { ids: string[]; recipients: string[]; fingerprints: string[] };

/** The ways that do not lead through this page; empty ones are not shown. */
export type Elsewhere = { secureDrop: string; signal: string };

/** What was typed and comes back; files cannot. */
export type TypedTip = { text: string; contact: string };

export type SourceMessage = {
	id: string;
	sender: "source" | "desk";
	sentOn: string;
	/** What the desk wrote; null for what the source itself wrote, which opens for custodians alone. */
	text: string | null;
};

/** What the one page of confidential tips shows. It is handed over inside the process, and only for that answer. */
export type TipView =
	| { kind: "closed"; elsewhere: Elsewhere }
	| {
			kind: "form";
			seal: SealFor;
			elsewhere: Elsewhere;
			keptDays: number;
			typed: TypedTip;
			/** About the message, or about the receipt that was looked for. */
			problem: { about: "message" | "receipt"; sentence: string } | null;
	  }
	| { kind: "receipt"; words: string[]; keptDays: number }
	| {
			kind: "thread";
			words: string[];
			state: TipState;
			destroyedAfter: string;
			messages: SourceMessage[];
			/** Null while no messages are taken. */
			seal: SealFor | null;
			typed: TypedTip;
			problem: string | null;
			said: "answered" | null;
	  }
	| { kind: "destroyed" };
