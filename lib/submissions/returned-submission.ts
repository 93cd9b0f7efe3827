import type { Status } from "./status";

/** A form that comes back: what was typed, and a sentence for each field. */
export type ReturnedSubmission = { typed: Record<string, string>; problems: Record<string, string> };
/** What a sender's own page shows, beside the submission itself. */
export type ShownStatus = { status: Status; token: string; typed: string; problem: string | null };
