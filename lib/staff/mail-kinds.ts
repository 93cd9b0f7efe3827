/** What the desk tells a member of staff by mail of their work, each of which they may do without. */
export const MAIL_KINDS = [
	"assign",
	"submit",
	"return",
	"approve",
	"spike",
	"update-failed",
	"proof",
	"published",
	"due",
	"diary",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
