import type { Words } from "./words";

/** What the desk says of the ledger of corrections, in English. */
export const ledgerEn: Words["ledger"] = {
	title: "Corrections",
	intro:
		"Every correction, clarification, update and withdrawal that readers were told. They are published from the story’s page; their words can be put right here, and those before are kept.",
	public: "As readers see it",
	kindsLabel: "By kind",
	kinds: {
		correction: "Correction",
		clarification: "Clarification",
		update: "Update",
		withdrawal: "Withdrawal",
	},
	none: "No corrections.",
	reason: "Why it was withdrawn",
	note: "Note",
	reword: "Reword",
	rewordName: (claim) => `Reword the correction of ${claim}`,
	rewordHint:
		"Its day and place stay. The story, the record and the feeds say when it was reworded; the words before stay here.",
	submit: "Publish",
	reworded: "Reworded. Readers see it at once.",
	wordings: (count) => `Words before (${count})`,
	replaced: (time, name) => `Until ${time}, reworded by ${name}`,
};
