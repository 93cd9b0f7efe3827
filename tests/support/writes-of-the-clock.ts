import { randomUUID } from "node:crypto";
import { tidyComments } from "@/lib/comments/tidy-comments";
import { seekNextStories } from "@/lib/companies/seek-stories";
import { markDueLaunches } from "@/lib/front-page/mark-due-launches";
import { noteLinkAnswers } from "@/lib/links/note-link-answers";
import { eraseOldMail } from "@/lib/mail/erase-old-mail";
import { noteMail } from "@/lib/mail/note-mail";
import { retryMail } from "@/lib/mail/retry-mail";
import { takeDueMail } from "@/lib/mail/take-due-mail";
import { noteMiss } from "@/lib/search/note-miss";
import { notePinged } from "@/lib/websub/note-pinged";
import { takeDuePings } from "@/lib/websub/take-due-pings";
import { tellOfDue } from "@/lib/workflow/tell-of-due";

/** The commands that the server runs by itself, and what the desk does about its mail; asked by the permission matrix. */
export const WRITES_OF_THE_CLOCK = {
	seekNextStories: { write: seekNextStories, permission: "company.seek", input: () => ({}) },
	tidyComments: { write: tidyComments, permission: "comment.tidy", input: () => ({}) },
	retryMail: { write: retryMail, permission: "mail.manage", input: () => ({ mailId: randomUUID() }) },
	markDueLaunches: { write: markDueLaunches, permission: "front.launch-due", input: () => ({}) },
	tellOfDue: { write: tellOfDue, permission: "article.publish-due", input: () => ({}) },
	takeDueMail: { write: takeDueMail, permission: "mail.send", input: () => ({}) },
	eraseOldMail: { write: eraseOldMail, permission: "mail.send", input: () => ({}) },
	noteMail: {
		write: noteMail,
		permission: "mail.send",
		input: () => ({ id: randomUUID(), attempts: 1, error: null }),
	},
	takeDuePings: { write: takeDuePings, permission: "feed.ping", input: () => ({}) },
	notePinged: { write: notePinged, permission: "feed.ping", input: () => ({ ids: [], isTaken: true }) },
	noteLinkAnswers: { write: noteLinkAnswers, permission: "link.note", input: () => ({ answers: [] }) },
	noteMiss: { write: noteMiss, permission: "search.note-miss", input: () => ({ text: "一詞" }) },
} as const;
