import { QueueForm } from "@/components/desk/queue-form.island";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import { type Merging, whyNotMerge } from "@/lib/submissions/merge-rules";
import type { Words } from "@/lib/words/words";
import { mergeSubmissionAction, unmergeSubmissionAction } from "../actions";

/** The two ways in which a submission and another become one, as far as either is allowed. */
export function MergeTools({
	submission,
	twin,
	list,
	words: { inbox },
}: {
	submission: ReadSubmission;
	twin: Merging;
	list: string;
	words: Words;
}) {
	const ways = [
		{ merged: twin, into: submission, button: inbox.mergeHere },
		{ merged: submission, into: twin, button: inbox.mergeInto },
	].filter(({ merged, into }) => whyNotMerge(merged, into) === null);
	if (ways.length === 0) return null;
	return (
		<div className="inb-mg" data-key="m">
			{ways.map(({ merged, into, button }) => (
				<QueueForm
					key={button}
					action={mergeSubmissionAction}
					list={list}
					fields={{ submissionId: merged.id, intoId: into.id }}
					button={button}
					look="btn btn--sm"
				/>
			))}
		</div>
	);
}

/** Takes the merge of one submission back. */
export function UnmergeTool({ id, list, words }: { id: string; list: string; words: Words }) {
	return (
		<QueueForm
			action={unmergeSubmissionAction}
			list={list}
			fields={{ submissionId: id }}
			button={words.inbox.unmerge}
			look="btn btn--sm"
		/>
	);
}
