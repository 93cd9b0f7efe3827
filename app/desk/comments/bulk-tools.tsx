import { QueueForm } from "@/components/desk/queue-form.island";
import type { Words } from "@/lib/words/words";
import { approveCommentsAction } from "./actions";

/** Publishes all chosen comments at once; each that could not be is told afterwards. */
export function BulkTools({ formId, list, words }: { formId: string; list: string; words: Words }) {
	return (
		<QueueForm
			action={approveCommentsAction}
			list={list}
			formId={formId}
			button={words.comments.approveChosen}
		/>
	);
}
