export const submissionKinds = ["press", "pitch", "invitation", "correction"] as const;
/** An unverified submission is seen by nobody; see lib/submissions/states for what leads from one to the next. */
export const submissionStates = [
	"unverified",
	"new",
	"asked",
	"answered",
	"adopted",
	"used",
	"declined",
	"withdrawn",
] as const;

export type SubmissionKind = (typeof submissionKinds)[number];
export type SubmissionState = (typeof submissionStates)[number];
