import { QueueForm } from "@/components/desk/queue-form.island";
import type { QueuedComment } from "@/lib/comments/desk-queries";
import { rejectReasons } from "@/lib/comments/reasons";
import type { Words } from "@/lib/words/words";
import {
	approveCommentsAction,
	blockCommenterAction,
	keepCommentsAction,
	rejectCommentsAction,
	replyAsNewsroomAction,
	restoreCommentsAction,
	unblockCommenterAction,
} from "./actions";

/** What a moderator may do to one comment, in the state that it is in. */
export function ItemTools({
	comment,
	list,
	words: { comments },
}: {
	comment: QueuedComment;
	list: string;
	words: Words;
}) {
	const { id, name, state } = comment;
	const one = { [`comment:${id}`]: "on" };
	const of = (deed: string) => `${deed} ${name}`;
	return (
		<>
			{state !== "approved" && (
				<QueueForm
					action={approveCommentsAction}
					list={list}
					fields={one}
					button={comments.approve}
					name={of(comments.approve)}
					look="btn btn--pri"
				/>
			)}
			{state !== "rejected" && (
				<QueueForm
					action={rejectCommentsAction}
					list={list}
					fields={one}
					button={comments.reject}
					name={of(comments.reject)}
				>
					<ReasonField words={comments} label={of(comments.reason)} />
				</QueueForm>
			)}
			{(state === "approved" || state === "rejected") && (
				<QueueForm
					action={restoreCommentsAction}
					list={list}
					fields={one}
					button={comments.restore}
					name={of(comments.restore)}
				/>
			)}
			{comment.reports > 0 && state === "approved" && (
				<QueueForm
					action={keepCommentsAction}
					list={list}
					fields={one}
					button={comments.keep}
					name={of(comments.keep)}
				/>
			)}
			{comment.email && (
				<QueueForm
					action={comment.isBlocked ? unblockCommenterAction : blockCommenterAction}
					list={list}
					fields={{ commentId: id }}
					button={comment.isBlocked ? comments.unblock : comments.block}
					name={of(comment.isBlocked ? comments.unblock : comments.block)}
					look="btn btn--quiet"
				/>
			)}
			{state === "approved" && (
				<details>
					<summary>{comments.reply}</summary>
					<QueueForm
						action={replyAsNewsroomAction}
						list={list}
						fields={{ commentId: id }}
						button={comments.replySubmit}
					>
						<textarea className="inp" name="text" rows={3} required aria-label={of(comments.replyText)} />
					</QueueForm>
				</details>
			)}
		</>
	);
}

/** Why a comment is not published, from the house's list. */
export function ReasonField({ words, label }: { words: Words["comments"]; label: string }) {
	return (
		<select className="inp" name="reason" aria-label={label} defaultValue="">
			<option value="">{words.chooseReason}</option>
			{rejectReasons.map((reason) => (
				<option key={reason} value={reason}>
					{words.reasons[reason]}
				</option>
			))}
		</select>
	);
}
