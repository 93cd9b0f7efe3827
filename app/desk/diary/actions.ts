"use server";

import { addEvent } from "@/lib/diary/add-event";
import { assignEvent } from "@/lib/diary/assign-event";
import { beginStory } from "@/lib/diary/begin-story";
import { changeEvent } from "@/lib/diary/change-event";
import { decideChange } from "@/lib/diary/decide-change";
import { enterInvitation } from "@/lib/diary/enter-invitation";
import { importCalendar } from "@/lib/diary/import-calendar";
import { makeFeed } from "@/lib/diary/make-feed";
import { replyOrganiser } from "@/lib/diary/reply-organiser";
import { revokeFeed } from "@/lib/diary/revoke-feed";
import { asAction } from "@/lib/write/as-action";

export const enterInvitationAction = asAction(enterInvitation, {
	goTo: ({ id }) => `/desk/diary/${id}?done=entered`,
});
export const addEventAction = asAction(addEvent, { goTo: ({ id }) => `/desk/diary/${id}?done=changed` });
export const importCalendarAction = asAction(importCalendar, {
	goTo: ({ added, differ, there, on }) =>
		`/desk/diary?${new URLSearchParams({ imported: [added, differ, there].join(" "), ...(on && { on }) })}`,
});
export const changeEventAction = asAction(changeEvent, {
	goTo: ({ id }) => `/desk/diary/${id}?done=changed`,
});
export const assignEventAction = asAction(assignEvent, {
	goTo: ({ id }) => `/desk/diary/${id}?done=assigned`,
});
export const replyOrganiserAction = asAction(replyOrganiser, {
	goTo: ({ id }) => `/desk/diary/${id}?done=replied`,
});
export const decideChangeAction = asAction(decideChange, {
	goTo: ({ id }, { decision }) =>
		`/desk/diary/${id}?done=${decision === "confirmed" ? decision : "declined"}`,
});
export const beginStoryAction = asAction(beginStory, {
	goTo: ({ articleId }) => `/desk/articles/${articleId}`,
});
export const makeFeedAction = asAction(makeFeed);
export const revokeFeedAction = asAction(revokeFeed, { goTo: () => "/desk/diary/subscription" });
