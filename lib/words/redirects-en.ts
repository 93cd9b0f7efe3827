import type { Words } from "./words";

/** What the desk says of old addresses, in English. */
export const redirectsEn: Words["redirects"] = {
	title: "Old addresses",
	intro:
		"Readers of an old address are led to the new page, or told that it has been taken away. It takes effect at once.",
	add: "Add or change",
	change: "Change",
	changeName: (path) => `Change ${path}`,
	fields: {
		fromPath: "Old address",
		toPath: "Leads to",
		reason: "Why it was taken away (readers see it; optional)",
	},
	hints: {
		fromPath:
			"A path of this site or a whole address, such as /tech/2019/old-story. The same address again replaces the earlier.",
		toPath: "A story’s number, a path of this site or a whole address.",
	},
	kind: "Where it goes",
	kinds: { lead: "To another page", gone: "Taken away" },
	submit: "Save",
	busy: "Saving…",
	saved: (path) => `${path} is saved.`,
	removed: (path) => `${path} is removed.`,
	search: "Search old addresses",
	searchButton: "Search",
	none: "There are no old addresses.",
	noneFound: "No old address matches.",
	leadsTo: (path) => `Leads to ${path}`,
	gone: (time) => `Taken away ${time}`,
	goneUnknown: "Taken away, day unknown",
	remove: "Remove",
	removeName: (path) => `Remove ${path}`,
	more: "Next page",
};
