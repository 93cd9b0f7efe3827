import { Amendments } from "@/components/desk/inbox/amendments";
import { QueueForm } from "@/components/desk/queue-form.island";
import type { ListedAmendment } from "@/lib/submissions/amendment-queries";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import type { Words } from "@/lib/words/words";
import { decideAmendmentAction } from "../actions";

/** What the sender of a submission wants put right, and the editor's decision. */
export function AmendmentReview({
	submission: { id, amendments, state },
	list,
	now,
	words,
}: {
	submission: ReadSubmission;
	list: string;
	now: Date;
	words: Words;
}) {
	return (
		<Amendments {...{ amendments, state, now, words }}>
			{(amendment) => <Decide submissionId={id} {...{ amendment, list, words }} />}
		</Amendments>
	);
}

/** Confirms it, or declines it for a reason. */
function Decide({
	submissionId,
	amendment,
	list,
	words: {
		inbox: { amendments: said },
	},
}: {
	submissionId: string;
	amendment: ListedAmendment;
	list: string;
	words: Words;
}) {
	const fields = { submissionId, amendmentId: amendment.id };
	return (
		<div className="amd-b">
			<QueueForm
				action={decideAmendmentAction}
				list={list}
				fields={{ ...fields, decision: "confirmed" }}
				button={said.confirm}
				look="btn btn--pri"
			/>
			<details>
				<summary className="btn">{said.decline}</summary>
				<QueueForm
					action={decideAmendmentAction}
					list={list}
					fields={{ ...fields, decision: "declined" }}
					button={said.declineSend}
					look="btn btn--danger"
				>
					<textarea
						className="inp"
						name="words"
						rows={2}
						required
						aria-label={said.reason}
						placeholder={said.reason}
					/>
				</QueueForm>
			</details>
		</div>
	);
}
