import { QueueForm } from "@/components/desk/queue-form.island";
import type { readModeratedStory } from "@/lib/comments/desk-queries";
import type { Words } from "@/lib/words/words";
import { closeCommentsAction, reopenCommentsAction } from "./actions";

type Story = NonNullable<Awaited<ReturnType<typeof readModeratedStory>>>;

/** Closing and reopening the comments of one story. */
export function StoryTools({
	story,
	list,
	now,
	words,
}: {
	story: Story;
	list: string;
	now: Date;
	words: Words;
}) {
	const { comments } = words;
	const article = String(story.number);
	return (
		<section className="q-story">
			<p>
				<b>{comments.ofStory(story.claim)}</b>　<a href="/desk/comments">{comments.allStories}</a>
			</p>
			{story.closedAt && story.closedReason ? (
				<>
					<p>{comments.closedSince(story.closedReason, words.when.near(story.closedAt, now))}</p>
					<QueueForm
						action={reopenCommentsAction}
						list={list}
						fields={{ article }}
						button={comments.reopen}
					/>
				</>
			) : (
				<QueueForm action={closeCommentsAction} list={list} fields={{ article }} button={comments.close}>
					<input
						className="inp"
						name="reason"
						required
						aria-label={comments.closeReason}
						placeholder={comments.closeReason}
					/>
				</QueueForm>
			)}
		</section>
	);
}
