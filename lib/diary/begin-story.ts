import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { type DiaryEvent, diaryEvents } from "@/db/schema/diary";
import { notes, noteThreads } from "@/db/schema/notes";
import { actorName } from "@/lib/access/actor";
import { beginDraft } from "@/lib/articles/draft-article";
import { articleContent } from "@/lib/articles/input";
import { bindDraft } from "@/lib/embargo/bind-draft";
import { environment } from "@/lib/env";
import { beginFromSubmission } from "@/lib/submissions/begin-from-submission";
import { lockSubmission } from "@/lib/submissions/lock-submission";
import { datelineWithWeekday } from "@/lib/time/hong-kong";
import { command, type Writing } from "@/lib/write/command";
import { done, type Outcome, refuse } from "@/lib/write/outcome";
import { eventId } from "./input";
import { assignedTo, lockEvent } from "./lock-event";

/**
 * 開稿: begins the story of an event under its title, bound by its embargo and given to its reporter. When, where and who are noted beside
 * the draft with the way back to the diary; they are not its text. Gives the draft's id; begun before, the same one.
 */
export const beginStory = command({
	permission: "diary.begin",
	input: z.object({ eventId }),
	find: async (tx, { eventId }) => {
		const [event] = await tx.select().from(diaryEvents).where(eq(diaryEvents.id, eventId));
		return event ? { ...event, assignedIds: assignedTo(event) } : null;
	},
	run: async ({ input: { eventId }, subject, ...writing }) => {
		const { tx, actor, now, record } = writing;
		// The invitation before the event, as everything else locks them.
		const submission = subject.submissionId ? await lockSubmission(tx, subject.submissionId) : null;
		const event = await lockEvent(tx, eventId);
		if (!event) return refuse({ code: "not-found" });
		if (event.articleId) return done({ id: eventId, articleId: event.articleId });
		const isOpen = submission !== null && submission.state !== "withdrawn" && submission.state !== "declined";
		const begun = isOpen ? await beginFromSubmission(writing, submission) : await beginAlone(writing, event);
		if (!begun.ok) return begun;
		const { articleId } = begun.value;
		await tx.update(diaryEvents).set({ articleId, changedAt: now }).where(eq(diaryEvents.id, eventId));
		if (event.reporterId)
			await tx.update(articles).set({ assignedTo: event.reporterId }).where(eq(articles.id, articleId));
		await noteFacts(tx, {
			event,
			articleId,
			by: actor.kind === "staff" ? actor.userId : null,
			name: actorName(actor),
			now,
		});
		await record("note.written", articleId, {});
		await record("diary.begun", eventId, { name: event.title });
		return done({ id: eventId, articleId });
	},
});

/** Of an event that came from no invitation, or from one that its sender has taken back. */
async function beginAlone(
	writing: Pick<Writing<unknown, unknown>, "tx" | "actor" | "now" | "record">,
	event: DiaryEvent,
): Promise<Outcome<{ articleId: string }>> {
	const content = articleContent.parse({ headline: event.title });
	const draft = await beginDraft(writing, { content, reason: "edit" });
	if (!draft.ok) return draft;
	const articleId = draft.value.id;
	await bindDraft(writing, { articleId, until: event.embargoUntil, reason: event.organiser });
	return done({ articleId });
}

/** How an organiser is reached stays in the diary, which forgets it. */
async function noteFacts(
	tx: Transaction,
	{
		event,
		articleId,
		by,
		name,
		now,
	}: { event: DiaryEvent; articleId: string; by: string | null; name: string; now: Date },
): Promise<void> {
	const { title, organiser, place, startsAt, submissionId, facts } = event;
	const text = [
		`活動：${title}`,
		`時間：${datelineWithWeekday(startsAt)}`,
		...(place ? [`地點：${place}`] : []),
		`主辦：${organiser}`,
		// What an invitation says stands beside the draft by itself.
		...(submissionId === null && facts ? ["", [...facts].slice(0, NOTED_MAX).join("")] : []),
		"",
		`採訪日誌：${environment().siteUrl}/desk/diary/${event.id}`,
		...(submissionId ? [`採訪通知：${environment().siteUrl}/desk/inbox/${submissionId}`] : []),
	].join("\n");
	const threadId = randomUUID();
	const whole = { quote: "", before: "", after: "" };
	await tx.insert(noteThreads).values({ id: threadId, articleId, ...whole, startedAt: now });
	await tx
		.insert(notes)
		.values({ id: randomUUID(), threadId, text, writtenBy: by, writtenByName: name, writtenAt: now });
}

/** What a note can hold beside its other lines. */
const NOTED_MAX = 1_200;
