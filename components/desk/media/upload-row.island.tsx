"use client";

import { TextField } from "@/components/desk/editor/text-field.island";
import type { UploadProblem } from "@/components/desk/media-library";
import { stepAside } from "@/components/desk/step-aside";
import { useWords } from "@/components/desk/words.island";
import { fileSize } from "@/lib/text/file-size";
import { problemSentence, type Words } from "@/lib/words/words";
import { pictureLabels } from "./picture-labels";
import type { Upload } from "./use-uploads.island";

/** One file of the batch: what it is, its own words, how far it is, and what became of it. */
export function UploadRow({
	upload,
	isSending,
	onAlt,
	onRetry,
	onRemove,
}: {
	upload: Upload;
	isSending: boolean;
	onAlt: (alt: string) => void;
	onRetry: () => void;
	onRemove: () => void;
}) {
	const words = useWords();
	const { uploads } = words.media;
	const { file, preview, state } = upload;
	return (
		<li className="med-u">
			<div className="pic">
				<img src={preview} alt="" />
			</div>
			<div>
				<p className="nm">{file.name}</p>
				<p className="hint">
					{fileSize(file.size)}
					{"　"}
					{uploads.states[state]}
				</p>
				{state === "waiting" || state === "refused" ? (
					<TextField label={uploads.alt(file.name)} value={upload.alt} onText={onAlt} />
				) : null}
				{state === "sending" ? (
					<progress aria-label={uploads.progress(file.name)} max={100} value={upload.percent}>
						{uploads.percent(upload.percent)}
					</progress>
				) : null}
				{state === "done" ? (
					<a className="more" href={`/desk/media/${upload.picture.id}`}>
						{uploads.see}
						<span className="vh">{file.name}</span>
					</a>
				) : null}
				{state === "duplicate" ? (
					<p>
						{uploads.notStoredTwice}
						<a className="more" href={`/desk/media/${upload.mediaId}`}>
							{uploads.seeExisting(upload.fileName)}
						</a>
					</p>
				) : null}
				{state === "refused" ? <p className="err">{uploadSentence(words, upload.problem)}</p> : null}
				{state === "sending" ? null : (
					<div className="med-row">
						{state === "refused" ? (
							<button
								className="btn btn--sm"
								type="button"
								aria-label={uploads.retryName(file.name)}
								onClick={({ currentTarget }) => {
									// This button goes; what may still be written of the picture stays.
									currentTarget.closest("li")?.querySelector("input")?.focus();
									onRetry();
								}}
							>
								{uploads.retry}
							</button>
						) : null}
						{isSending ? null : (
							<button
								className="btn btn--sm btn--quiet"
								type="button"
								aria-label={uploads.removeName(file.name)}
								onClick={({ currentTarget }) => {
									stepAside(currentTarget);
									onRemove();
								}}
							>
								{uploads.remove}
							</button>
						)}
					</div>
				)}
			</div>
		</li>
	);
}

/** Why a file was not taken, with the limit it met. */
export function uploadSentence(words: Words, { code, field = "", values = {} }: UploadProblem): string {
	const { uploads, picture } = words.media;
	const special = Object.hasOwn(uploads.problems, code) ? uploads.problems[code] : undefined;
	const sentence = special ? special(values) : problemSentence(words, { code, values });
	const labels: Record<string, string> = pictureLabels(picture);
	const label = Object.hasOwn(labels, field) ? labels[field] : undefined;
	return label ? words.form.of(label, sentence) : sentence;
}
