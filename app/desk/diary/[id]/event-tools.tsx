import { eventFieldsOf, eventValues } from "@/components/desk/diary/event-fields";
import { EntryForm } from "@/components/desk/directory/entry-form.island";
import { QueueForm } from "@/components/desk/queue-form.island";
import type { listSent, ReadEvent } from "@/lib/diary/desk-queries";
import type { Words } from "@/lib/words/words";
import { assignEventAction, beginStoryAction, changeEventAction, replyOrganiserAction } from "../actions";

/** What may be done with an event: send somebody, answer the organiser, begin the story, change what it says. */
export function EventTools({
	event,
	people,
	mayKeep,
	mayBegin,
	now,
	words: { diary, when, ...words },
}: {
	event: ReadEvent;
	people: Awaited<ReturnType<typeof listSent>>;
	mayKeep: boolean;
	mayBegin: boolean;
	now: Date;
	words: Words;
}) {
	const fixed = { eventId: event.id };
	const [last] = event.replies;
	const answers = (["coming", "not-coming"] as const).map((id) => ({ id, name: diary.answers[id] }));
	const names = [event.reporter, event.photographer].filter((name) => name !== null);
	return (
		<aside>
			{mayBegin && event.articleId === null && (
				<div>
					<QueueForm
						action={beginStoryAction}
						list=""
						fields={fixed}
						button={diary.begin}
						look="btn btn--pri"
					/>
					<p className="hint">{diary.beginHint}</p>
				</div>
			)}
			{mayKeep && event.state !== "cancelled" && (
				<section className="box" aria-labelledby="assign">
					<h2 id="assign">{diary.assignTitle}</h2>
					<EntryForm
						action={assignEventAction}
						fields={[
							{ name: "reporterId", look: "choice", options: people, none: diary.nobody },
							{ name: "photographerId", look: "choice", options: people, none: diary.nobody },
							{ name: "confirmed", look: "tick" },
						]}
						values={{ reporterId: event.reporterId ?? "", photographerId: event.photographerId ?? "" }}
						fixed={fixed}
						labels={diary.fields}
						submit={diary.assign}
					/>
				</section>
			)}
			{mayKeep && event.contactEmail && event.state !== "cancelled" && (
				<section className="box" aria-labelledby="reply">
					<h2 id="reply">{diary.reply}</h2>
					{last && (
						<p>{diary.replyLast(diary.answers[last.answer], last.sentBy, when.near(last.sentAt, now))}</p>
					)}
					<EntryForm
						action={replyOrganiserAction}
						fields={[
							{ name: "answer", look: "choice", options: answers, none: diary.chooseAnswer },
							{ name: "names", isOptional: true },
							{ name: "note", look: "prose", rows: 3, isOptional: true },
						]}
						values={{ answer: "", names: names.join("、") }}
						fixed={fixed}
						labels={diary.fields}
						hints={diary.hints}
						submit={diary.replySend}
					/>
				</section>
			)}
			{mayKeep && (
				<details className="box">
					<summary>{diary.change}</summary>
					<p className="hint">{diary.changeHint}</p>
					<EntryForm
						action={changeEventAction}
						fields={eventFieldsOf({ ...words, diary, when })}
						values={eventValues(event)}
						fixed={{ ...fixed, revision: String(event.revision) }}
						labels={diary.fields}
						hints={diary.hints}
						submit={diary.changeSave}
					/>
				</details>
			)}
		</aside>
	);
}
