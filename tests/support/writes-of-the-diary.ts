import { randomUUID } from "node:crypto";
import { addEvent } from "@/lib/diary/add-event";
import { askChange } from "@/lib/diary/ask-change";
import { assignEvent } from "@/lib/diary/assign-event";
import { beginStory } from "@/lib/diary/begin-story";
import { changeEvent } from "@/lib/diary/change-event";
import { decideChange } from "@/lib/diary/decide-change";
import { enterInvitation } from "@/lib/diary/enter-invitation";
import { forgetContacts } from "@/lib/diary/forget-contacts";
import { importCalendar } from "@/lib/diary/import-calendar";
import { makeFeed } from "@/lib/diary/make-feed";
import { remindUnfiled } from "@/lib/diary/remind-unfiled";
import { replyOrganiser } from "@/lib/diary/reply-organiser";
import { revokeFeed } from "@/lib/diary/revoke-feed";

const eventId = randomUUID();
const event = { title: "啟用禮", organiser: "曜石光子", startsAt: "2027-03-12T14:30" };

/** An event that nobody was asked to cover. */
export const DIARY_SQL = `insert into diary_events (id, title, organiser, starts_at, created_at, changed_at)
	values ('${eventId}', '啟用禮', '曜石光子', now(), now(), now())`;

/** The commands of the diary, each with input that parses; asked by the permission matrix. */
export const WRITES_OF_THE_DIARY = {
	enterInvitation: {
		write: enterInvitation,
		permission: "diary.keep",
		input: () => ({ submissionId: randomUUID() }),
	},
	addEvent: { write: addEvent, permission: "diary.keep", input: () => event },
	changeEvent: {
		write: changeEvent,
		permission: "diary.keep",
		input: () => ({ ...event, eventId, revision: 1 }),
	},
	importCalendar: { write: importCalendar, permission: "diary.keep", input: () => ({ file: "BEGIN" }) },
	assignEvent: {
		write: assignEvent,
		permission: "diary.keep",
		input: () => ({ eventId, reporterId: "", photographerId: "" }),
	},
	replyOrganiser: {
		write: replyOrganiser,
		permission: "diary.keep",
		input: () => ({ eventId, answer: "coming" }),
	},
	decideChange: {
		write: decideChange,
		permission: "diary.keep",
		input: () => ({ eventId, changeId: randomUUID(), revision: 1, decision: "confirmed" }),
	},
	askChange: {
		write: askChange,
		permission: "submission.send",
		input: () => ({ token: "nobody.knows", kind: "cancel" }),
	},
	beginStory: {
		write: beginStory,
		permission: "diary.begin",
		input: () => ({ eventId }),
	},
	makeFeed: { write: makeFeed, permission: "diary.view", input: () => ({}) },
	revokeFeed: { write: revokeFeed, permission: "diary.view", input: () => ({}) },
	remindUnfiled: { write: remindUnfiled, permission: "diary.remind", input: () => ({}) },
	forgetContacts: { write: forgetContacts, permission: "diary.remind", input: () => ({}) },
} as const;
