import { QueueForm } from "@/components/desk/queue-form.island";
import type { FileOfSubmission } from "@/lib/files/desk-queries";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import type { Words } from "@/lib/words/words";
import { takePictureAction } from "../actions";

/** What an editor may do with one file of a submission: take a picture into the library, once. */
export function FileTools({
	file,
	state,
	list,
	words: { inbox },
}: {
	file: FileOfSubmission;
	state: ReadSubmission["state"];
	list: string;
	words: Words;
}) {
	if (file.kind !== "picture" || state === "withdrawn") return null;
	if (file.mediaId)
		return (
			<p>
				<a href={`/desk/media/${file.mediaId}`}>{inbox.files.taken}</a>
			</p>
		);
	if (!file.mayBeShown) return <p className="hint">{inbox.files.notOffered}</p>;
	return (
		<QueueForm
			action={takePictureAction}
			list={list}
			fields={{ fileId: file.id }}
			button={inbox.files.take}
			look="btn btn--sm"
		/>
	);
}
