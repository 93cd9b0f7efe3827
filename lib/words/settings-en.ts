import type { Words } from "./words";

/** What the desk says of the publication's settings, in English. */
export const settingsEn: Words["settings"] = {
	title: "Settings",
	intro: "Readers see what you save at once.",
	parts: {
		publication: "Publication",
		footer: "Foot of the page",
		comments: "Readers’ comments",
		workflow: "Before publication",
		pressRoom: "Press room page",
		tips: "Confidential tips",
	},
	fields: {
		name: "Name",
		publisher: "Publisher",
		tagline: "Tagline (optional)",
		staffByline: "Byline of stories without one",
		contactEmail: "Contact e-mail",
		protectedNames: "Names that are not converted (optional)",
		about: "About (optional)",
		legal: "Copyright line (optional)",
		comments: "Comments on the whole site",
		closeAfterDays: "Days after publication until comments close",
		secondPerson: "Publishing by anyone below the chief editor",
		afterApproval: "A change after a story was passed",
		tipKeptDays: "Days without activity before a tip is destroyed",
		tipsPerHour: "Most tips taken in an hour",
		secureDrop: "SecureDrop onion address (optional)",
		signal: "Signal number or name (optional)",
		deadlines: "Deadlines (optional)",
		otherWays: "Other ways (optional)",
	},
	hints: {
		tipKeptDays: "A whole number from 30 to 365. The tip page tells sources the same.",
		tipsPerHour: "Beyond it the tip page says so and asks people to come back later.",
		secureDrop: "56 characters and .onion. Left empty it is not shown.",
		signal: "Left empty it is not shown.",
		deadlines: "One a line, its name before a colon. Left empty it is not shown.",
		otherWays: "One a line, its name before a colon. Left empty it is not shown.",
		protectedNames:
			"One a line. They stay as written in the 简体 and 台灣正體 pages; people with a page of their own need not be listed.",
		closeAfterDays:
			"A whole number from 1 to 3650. Comments of one story can be closed earlier at that story.",
	},
	secondPerson: {
		needed: "Needs a second person (breaking news may go out first and be reviewed afterwards)",
		"not-needed": "Needs no second person",
	},
	afterApproval: { voids: "Takes the pass back: it is judged again", stands: "Leaves the pass standing" },
	comments: { open: "Open", closed: "Paused" },
	theirs: (value) => (value === "" ? "They have emptied this field." : `They have just saved: ${value}`),
	conflict:
		"Somebody else has just changed the settings. What you typed is still here, and fields that differ name what they saved; save again to let yours stand.",
	submit: "Save settings",
	busy: "Saving…",
	saved: "The settings are saved.",
};
