import type { ReactNode } from "react";
import { enterInvitationAction } from "@/app/desk/diary/actions";
import { QueueForm } from "@/components/desk/queue-form.island";
import { discardReasons, reasonsFor } from "@/lib/submissions/decline-reasons";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import { whyNot } from "@/lib/submissions/states";
import type { Words } from "@/lib/words/words";
import {
	adoptSubmissionAction,
	askSenderAction,
	assignSubmissionAction,
	declineSubmissionAction,
	discardSubmissionAction,
	releaseSubmissionAction,
	reopenSubmissionAction,
} from "../actions";

/** What an editor may do with a submission in the state that it is in. */
export function SubmissionTools({
	submission: { id, kind, state, articleId, eventId, startsAt, aboutId, assigneeId, assignees, files },
	mayAdopt,
	mute,
	list,
	words: { inbox, diary },
}: {
	submission: ReadSubmission;
	mayAdopt: boolean;
	/** The form that mutes its sender, for whoever may. */
	mute: ReactNode;
	list: string;
	words: Words;
}) {
	const fields = { submissionId: id };
	return (
		<div className="inb-tools">
			{articleId && mayAdopt && kind !== "correction" && (
				<a className="btn btn--pri" href={`/desk/articles/${articleId}`} data-key="a">
					{inbox.openDraft}
				</a>
			)}
			{eventId && (
				<a className="btn btn--pri" href={`/desk/diary/${eventId}`} data-key="d">
					{diary.open}
				</a>
			)}
			{kind === "invitation" && startsAt && !eventId && whyNot("diary", state) === null && (
				<div data-key="d">
					<QueueForm
						action={enterInvitationAction}
						list={list}
						fields={fields}
						button={diary.enter}
						look="btn btn--pri"
					/>
					<p className="hint">{diary.enterHint}</p>
				</div>
			)}
			{kind === "correction" && aboutId && whyNot("uphold", state) === null && (
				<a className="btn btn--pri" href={`/desk/articles/${aboutId}/corrections?request=${id}`} data-key="a">
					{inbox.uphold}
				</a>
			)}
			{mayAdopt && kind !== "correction" && whyNot("adopt", state) === null && (
				<div data-key="a">
					<QueueForm
						action={adoptSubmissionAction}
						list={list}
						fields={fields}
						button={inbox.adopt}
						look={kind === "invitation" ? "btn" : "btn btn--pri"}
					>
						{files.some(({ kind, mayBeShown }) => kind === "picture" && mayBeShown) && (
							<label className="check">
								<input type="checkbox" name="pictures" defaultChecked />
								<span>{inbox.files.withPictures}</span>
							</label>
						)}
					</QueueForm>
					<p className="hint">{inbox.adoptHint}</p>
				</div>
			)}
			{whyNot("ask", state) === null && (
				<details data-key="r">
					<summary className="btn">{inbox.ask}</summary>
					<QueueForm action={askSenderAction} list={list} fields={fields} button={inbox.askSend}>
						<textarea className="inp" name="text" rows={4} required aria-label={inbox.askText} />
					</QueueForm>
				</details>
			)}
			{whyNot("decline", state) === null && (
				<details data-key="x">
					<summary className="btn">{kind === "correction" ? inbox.notUphold : inbox.decline}</summary>
					<QueueForm
						action={declineSubmissionAction}
						list={list}
						fields={fields}
						button={kind === "correction" ? inbox.notUpholdSend : inbox.declineSend}
						look="btn btn--danger"
					>
						<select className="inp" name="reason" aria-label={inbox.declineReason} defaultValue="">
							<option value="">{inbox.chooseReason}</option>
							{reasonsFor(kind).map((reason) => (
								<option key={reason} value={reason}>
									{inbox.reasons[reason]}
								</option>
							))}
						</select>
						<textarea
							className="inp"
							name="note"
							rows={3}
							aria-label={inbox.declineNote(kind === "correction")}
							placeholder={inbox.declineNote(kind === "correction")}
							required={kind === "correction"}
						/>
					</QueueForm>
				</details>
			)}
			{whyNot("release", state) === null && (
				<div data-key="a">
					<QueueForm
						action={releaseSubmissionAction}
						{...{ list, fields }}
						button={inbox.release}
						look="btn btn--pri"
					/>
				</div>
			)}
			{whyNot("discard", state) === null && (
				<details data-key="x">
					<summary className="btn">{inbox.discard}</summary>
					<QueueForm
						action={discardSubmissionAction}
						{...{ list, fields }}
						button={inbox.discardSend}
						look="btn btn--danger"
					>
						<select className="inp" name="reason" aria-label={inbox.discardReason} defaultValue="">
							<option value="">{inbox.chooseReason}</option>
							{discardReasons.map((reason) => (
								<option key={reason} value={reason}>
									{inbox.reasons[reason]}
								</option>
							))}
						</select>
					</QueueForm>
				</details>
			)}
			{whyNot("reopen", state) === null && (
				<QueueForm action={reopenSubmissionAction} list={list} fields={fields} button={inbox.reopen} />
			)}
			{whyNot("assign", state) === null && (
				<div data-key="f" className="inb-as">
					<QueueForm action={assignSubmissionAction} list={list} fields={fields} button={inbox.assign}>
						<select
							className="inp"
							name="assigneeId"
							aria-label={inbox.assignee}
							defaultValue={assigneeId ?? ""}
						>
							<option value="">{inbox.nobody}</option>
							{assignees.map((person) => (
								<option key={person.id} value={person.id}>
									{person.name}
								</option>
							))}
						</select>
					</QueueForm>
				</div>
			)}
			{mute}
		</div>
	);
}
