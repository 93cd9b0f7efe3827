import { WhenTable } from "@/components/desk/diary/when-table";
import { QueueForm } from "@/components/desk/queue-form.island";
import type { ReadEvent } from "@/lib/diary/desk-queries";
import type { Words } from "@/lib/words/words";
import { decideChangeAction } from "../actions";

/** What an organiser wants changed, beside what stands, and the editor's decision. */
export function ChangeReview({
	event,
	change,
	mayKeep,
	now,
	words,
}: {
	event: ReadEvent;
	change: ReadEvent["changes"][number];
	mayKeep: boolean;
	now: Date;
	words: Words;
}) {
	const { diary, when } = words;
	const fields = { eventId: event.id, changeId: change.id, revision: String(event.revision) };
	return (
		<section className="note note--warn stack" aria-labelledby="change">
			<h2 id="change">{diary.asks[change.kind](change.sentBy, when.near(change.sentAt, now))}</h2>
			{change.words && (
				<p lang="zh-Hant-HK" dir="auto">
					{change.words}
				</p>
			)}
			<WhenTable event={event} change={change} words={words} />
			{mayKeep && (
				<div className="dia-b">
					<QueueForm
						action={decideChangeAction}
						list=""
						fields={{ ...fields, decision: "confirmed" }}
						button={diary.confirm}
						look="btn btn--pri"
					/>
					<details>
						<summary className="btn">{diary.decline}</summary>
						<QueueForm
							action={decideChangeAction}
							list=""
							fields={{ ...fields, decision: "declined" }}
							button={diary.decline}
							look="btn btn--danger"
						>
							<textarea
								className="inp"
								name="words"
								rows={2}
								aria-label={diary.decisionWords}
								placeholder={diary.decisionWords}
							/>
						</QueueForm>
					</details>
				</div>
			)}
		</section>
	);
}
