"use client";

import { useState } from "react";
import { EditorWordsProvider } from "@/components/desk/editor/editor-words.island";
import { Modal } from "@/components/desk/editor/modal.island";
import { PicturePicker } from "@/components/desk/editor/picture-picker.island";
import {
	type LibraryPicture,
	type UploadProblem,
	uploadPicture,
	whyNotSendable,
} from "@/components/desk/media-library";
import { useWords } from "@/components/desk/words.island";
import { mediaUrl } from "@/lib/media/addresses";
import { problemSentence, wordsIn } from "@/lib/words/words";
import { FieldNotes } from "./field-notes";

type Shown = { src: string; alt: string };

/** A picture of the library, or a new one, at the head of an entry; the form sends its identity. */
export function PictureField({
	name,
	label,
	value,
	picture,
	hint,
	problem,
}: {
	name: string;
	label: string;
	value: string;
	picture: Shown | null;
	hint: string | undefined;
	problem: string | undefined;
}) {
	const words = useWords();
	const said = words.directory.form;
	const locale = words === wordsIn("en") ? "en" : "zh-Hant-HK";
	const [chosen, setChosen] = useState<{ id: string; shown: Shown | null }>({ id: value, shown: picture });
	const [isOpen, setOpen] = useState(false);
	const [percent, setPercent] = useState<number | null>(null);
	const [failure, setFailure] = useState<string | undefined>();

	const sentenceOf = ({ code, values = {} }: UploadProblem) =>
		words.media.uploads.problems[code]?.(values) ?? problemSentence(words, { code, values });

	function pick(one: LibraryPicture): void {
		const src = mediaUrl(one, one.widths[0] ?? one.width);
		setChosen({ id: one.id, shown: { src, alt: one.alt } });
		setFailure(undefined);
		setOpen(false);
	}

	async function upload(file: File): Promise<void> {
		const unsendable = whyNotSendable(file);
		if (unsendable) return setFailure(sentenceOf(unsendable));
		setOpen(false);
		setPercent(0);
		// It shows whoever the entry is about.
		const alt = document.querySelector<HTMLInputElement>("#name")?.value ?? "";
		const sent = await uploadPicture(file, { texts: { alt }, onPercent: setPercent });
		setPercent(null);
		if (sent.ok) pick(sent.picture);
		else setFailure(sentenceOf(sent.problem));
	}

	return (
		<div className={problem || failure ? "field field--err" : "field"} id={name} tabIndex={-1}>
			<span className="lbl">{label}</span>
			<input type="hidden" name={name} value={chosen.id} />
			<div className="dir-pic">
				{chosen.shown ? (
					<img src={chosen.shown.src} alt={chosen.shown.alt} width={96} height={96} />
				) : (
					<span className="dir-pic-0">{said.noPicture}</span>
				)}
				<div className="dir-w">
					<button className="btn btn--sm" type="button" onClick={() => setOpen(true)}>
						{chosen.id === "" ? said.choosePicture : said.replacePicture}
					</button>
					{chosen.id !== "" && (
						<button
							className="btn btn--sm btn--quiet"
							type="button"
							onClick={({ currentTarget }) => {
								// This button goes with the picture.
								currentTarget.parentElement?.querySelector("button")?.focus();
								setChosen({ id: "", shown: null });
							}}
						>
							{said.removePicture}
						</button>
					)}
					<span role="status">{percent === null ? null : said.uploading(percent)}</span>
				</div>
			</div>
			<FieldNotes name={name} hint={hint} problem={problem ?? failure} />
			{isOpen && (
				<EditorWordsProvider locale={locale}>
					<Modal title={said.choosePicture} onClose={() => setOpen(false)} wide>
						<PicturePicker onPick={pick} onFile={(file) => void upload(file)} />
					</Modal>
				</EditorWordsProvider>
			)}
		</div>
	);
}
