import type { proofProblemsZhHantHk } from "./proofs-zh-hant-hk";
import type { Words } from "./words";

export const proofProblemsEn: Record<keyof typeof proofProblemsZhHantHk, string> = {
	"proof-not-sent": "This is a contributed piece, and its author has been sent no proof.",
	"proof-not-answered": "This is a contributed piece, and its author has not answered the proof.",
	"proof-changes-asked": "The author asks for changes. Make them, then send another proof.",
	"pitch-taken-back": "The author has taken this piece back. It cannot be published.",
	"pitch-declined": "This piece was declined. To publish it, reopen it in the inbox first.",
	"not-a-pitch": "This story was not begun from a contributed piece and needs no proof.",
	"proof-unchanged": "The text is the one that the author has read. There is nothing to send.",
	"too-many-proofs": "Too many proofs of this story were sent. Please talk to the author directly.",
	"proof-moved": "The author has just answered, or the proof was taken back. See how it stands now.",
	"proof-not-needed": "This story waits for its author no longer.",
	"proof-replaced": "The newsroom has just taken back or replaced the proof. Please read the one below.",
	"proof-answered": "This proof has been answered. Please write to the newsroom below.",
};

export const proofsEn: Words["proofs"] = {
	title: "Author's proof",
	standings: {
		none: "Not sent",
		out: "With the author",
		changes: "Author asks for changes",
		agreed: "Author agrees",
		waived: "Waived by a chief",
		past: "Published",
		withdrawn: "Taken back by the author",
		declined: "Declined",
	},
	steps: {
		new: "New",
		reading: "Being read",
		editing: "Being edited",
		proof_out: "Proof with the author",
		changes_asked: "Author asks for changes",
		author_ok: "Author agrees",
		scheduled: "Scheduled",
		published: "Published",
		declined: "Declined",
		withdrawn: "Taken back by the author",
	},
	hint: "Begun from a contributed piece: it goes out once its author has agreed.",
	note: "Words to the author (optional)",
	send: "Send to the author",
	sendAgain: "Send to the author again",
	recall: "Take the proof back",
	waive: "Publish without the author's word",
	waiveHint: "Chiefs only. The reason is logged; the next proof ends it.",
	waiveReason: "Reason",
	waived: (by, time) => `${by} allowed it without the author's word, ${time}:`,
	list: "Proofs sent",
	sent: (number, by, time) => `Proof ${number}, sent by ${by}, ${time}`,
	revision: (revision) => `Version ${revision}`,
	answers: {
		agreed: (by, time) => `${by} agreed, ${time}`,
		changes: (by, time) => `${by} asked for changes, ${time}:`,
	},
	waiting: "Not answered",
	recalled: (time) => `Taken back, ${time}`,
	done: {
		sendProof: "Sent to the author",
		recallProof: "Proof taken back",
		waiveProof: "Allowed without the author's word",
	},
	mailKind: "The author answers a proof that I sent",
	notices: {
		agreed: "The author agrees to the proof",
		changes: "The author has read the proof and asks for changes",
		withdrawn: "The author has taken the piece back; the story cannot be published",
	},
	mail: {
		subjects: {
			agreed: (title) => `Author agrees: ${title}`,
			changes: (title) => `Author asks for changes: ${title}`,
		},
		told: {
			agreed: (by, title) => `${by} agrees to the proof of “${title}”. It can be scheduled or published.`,
			changes: (by, title) => `${by} has read the proof of “${title}” and asks for changes:`,
		},
	},
};
