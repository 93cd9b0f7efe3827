import type { ReactNode } from "react";
import type { FileOfSubmission } from "@/lib/files/desk-queries";
import { sizeInWords } from "@/lib/files/limits";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import type { Words } from "@/lib/words/words";
import { LinkToOutside } from "./link-to-outside";

/** The files of a submission: pictures that we have made of them, and text that we have read out of them; to be saved, never opened here. */
export function SubmissionFiles({
	submission: { files, state },
	now,
	words,
	fileTools,
}: {
	submission: ReadSubmission;
	now: Date;
	words: Words;
	fileTools: (file: FileOfSubmission) => ReactNode;
}) {
	if (files.length === 0) return null;
	const { inbox, when } = words;
	const isGone = state === "withdrawn";
	return (
		<section aria-labelledby="files">
			<h3 id="files">{inbox.files.title(files.length)}</h3>
			{isGone && <p className="hint">{inbox.files.takenBack}</p>}
			<ul className="inb-f">
				{files.map((file) => {
					const { id, fileName, kind, bytes, width, height, caption, credit, notes, addedAt } = file;
					const address = `/api/submission-files/${id}`;
					return (
						<li key={id}>
							{file.hasPreview && !isGone && (
								<img src={`${address}?as=preview`} alt={previewName(file, words)} loading="lazy" />
							)}
							<div>
								<p>
									<b>
										<bdi>{fileName}</bdi>
									</b>
								</p>
								<p className="meta">
									<span className="tag-type">{inbox.files.kinds[kind]}</span>
									<span>{sizeInWords(bytes)}</span>
									{width !== null && height !== null && (
										<span>
											{width}×{height}
										</span>
									)}
									{file.pages !== null && <span>{inbox.files.pages(file.pages)}</span>}
									<span>{when.near(addedAt, now)}</span>
								</p>
								{caption && <p dir="auto">{caption}</p>}
								{credit && (
									<p className="hint" dir="auto">
										{inbox.files.credit(credit)}
									</p>
								)}
								{notes.map((note) => (
									<p key={note} className="hint">
										{(inbox.files.notes as Record<string, string>)[note] ?? note}
									</p>
								))}
								{!isGone && (
									<p>
										<a className="btn btn--sm" href={address} download>
											{inbox.files.download}
										</a>
									</p>
								)}
								{fileTools(file)}
								{file.drawnPages > 0 && !isGone && <DrawnPages {...{ file, address, words }} />}
								{file.text && <ReadText text={file.text} title={inbox.files.text} />}
							</div>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

/** What a preview is called for whoever does not see it. */
function previewName({ fileName, drawnPages }: FileOfSubmission, { inbox }: Words): string {
	return drawnPages > 0 ? inbox.files.page(fileName, 1) : inbox.files.preview(fileName);
}

/** The first pages of a PDF as pictures, large enough to be read; fetched when they are opened. */
function DrawnPages({ file, address, words }: { file: FileOfSubmission; address: string; words: Words }) {
	const { fileName, drawnPages } = file;
	const { files } = words.inbox;
	return (
		<details className="inb-x">
			<summary>{files.drawn(drawnPages)}</summary>
			<div className="inb-pg">
				{Array.from({ length: drawnPages }, (_, at) => at + 1).map((page) => (
					<img
						key={page}
						src={`${address}?as=preview&page=${page}`}
						alt={files.page(fileName, page)}
						loading="lazy"
					/>
				))}
			</div>
		</details>
	);
}

/** What was read out of a file: text alone, its addresses with the host that they lead to. */
function ReadText({ text, title }: { text: string; title: string }) {
	const parts = text.split(/(https?:\/\/[^\s<>"'（）「」，。、；]{3,500})/g);
	return (
		<details className="inb-x">
			<summary>{title}</summary>
			<div className="inb-t" lang="zh-Hant-HK" dir="auto">
				{parts.map((part, at) =>
					// biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
					at % 2 === 1 ? <LinkToOutside key={at} href={part} /> : part,
				)}
			</div>
		</details>
	);
}
