import type { Submission } from "@/db/schema/submissions";

export type SubmissionKind = Submission["kind"];
export type SubmissionState = Submission["state"];

/** What may be sent, in the order in which it is offered. */
export const submissionKinds = [
	"press",
	"pitch",
	"invitation",
	"correction",
] as const satisfies readonly SubmissionKind[];
