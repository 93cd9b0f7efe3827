"use client";

import { type FormEvent, useState } from "react";
import { CreditOffer } from "@/components/desk/credit-offer";
import { type LibraryPicture, readLibraryPicture, uploadPicture } from "@/components/desk/media-library";
import { pictureSource } from "@/lib/media/addresses";
import { beginHere } from "./begin-here";
import { problemInWords, useWords } from "./editor-words.island";
import { Modal } from "./modal.island";
import { PicturePicker } from "./picture-picker.island";
import { whyNotHere } from "./picture-rights";
import type { PictureFiles } from "./picture-view";
import { TextField } from "./text-field.island";

/** One use of a picture: which one, and what is said about it here. */
export type PictureUse = { mediaId: string; alt: string; caption: string; credit: string };

type Texts = Omit<PictureUse, "mediaId">;
type Chosen = { mediaId: string } | { file: File; preview: string };

/** Chooses a picture from the library or uploads one, with its words. Without alternative text it cannot be inserted. */
export function PictureDialog({
	use,
	file,
	pictures,
	onDone,
	onClose,
}: {
	use: PictureUse | null;
	file: File | null;
	pictures: PictureFiles;
	onDone: (use: PictureUse) => void;
	onClose: () => void;
}) {
	const words = useWords();
	const [chosen, setChosen] = useState<Chosen | null>(() =>
		file ? fileChosen(file) : use && { mediaId: use.mediaId },
	);
	const [texts, setTexts] = useState<Texts>(use ?? { alt: "", caption: "", credit: "" });
	const [isTried, setTried] = useState(false);
	const [percent, setPercent] = useState<number | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const needsAlt = texts.alt.trim() === "";

	function know(picture: LibraryPicture): void {
		// What the screen knew when it was opened tells whether it is this story that shows the picture.
		const { isShownElsewhere = picture.isShown } = pictures.get(picture.id) ?? {};
		const { rightsUntil, isReusable } = picture;
		pictures.set(picture.id, { ...pictureSource(picture), rightsUntil, isReusable, isShownElsewhere });
	}

	function onPick(picture: LibraryPicture): void {
		know(picture);
		setChosen({ mediaId: picture.id });
		// What the writer typed for this place is kept; the library only fills what is empty.
		setTexts((before) => ({
			alt: before.alt || picture.alt,
			caption: before.caption || picture.caption,
			credit: before.credit || picture.credit,
		}));
	}

	async function onSubmit(event: FormEvent): Promise<void> {
		event.preventDefault();
		if (percent !== null || chosen === null) return;
		if (needsAlt) {
			setTried(true);
			return;
		}
		if ("mediaId" in chosen) {
			onDone({ mediaId: chosen.mediaId, ...texts });
			return;
		}
		setProblem(null);
		setPercent(0);
		const uploaded = await uploadPicture(chosen.file, { texts, onPercent: setPercent });
		setPercent(null);
		if (uploaded.ok) {
			know(uploaded.picture);
			onDone({ mediaId: uploaded.picture.id, ...texts });
			return;
		}
		const { code, values } = uploaded.problem;
		const there = code === "duplicate" ? await readLibraryPicture(String(values?.mediaId)) : null;
		if (there) onPick(there);
		setProblem(
			there
				? words.picture.duplicate
				: (words.picture.uploadProblems[code] ?? problemInWords(words, { code })),
		);
	}

	return (
		<Modal title={words.picture.title} onClose={onClose} wide>
			{chosen === null ? (
				<PicturePicker onPick={onPick} onFile={(picked) => setChosen(fileChosen(picked))} />
			) : (
				<form ref={beginHere} className="dlg-b" onSubmit={onSubmit} noValidate>
					<div className="ed-use">
						<ChosenPicture chosen={chosen} pictures={pictures} />
						<button className="btn btn--sm" type="button" onClick={() => setChosen(null)}>
							{words.picture.change}
						</button>
					</div>
					<TextFields
						texts={texts}
						problem={isTried && needsAlt ? words.picture.altNeeded : undefined}
						onTexts={setTexts}
					/>
					{problem === null ? null : (
						<p className="err" role="alert">
							{problem}
						</p>
					)}
					<div className="dlg-f">
						<span className="hint" role="status">
							{percent !== null
								? words.picture.uploading(percent)
								: needsAlt
									? words.picture.altNeeded
									: null}
						</span>
						<button className="btn btn--pri" type="submit" aria-disabled={needsAlt || percent !== null}>
							{use === null ? words.picture.insert : words.picture.apply}
						</button>
					</div>
				</form>
			)}
		</Modal>
	);
}

function TextFields({
	texts,
	problem,
	onTexts,
}: {
	texts: Texts;
	problem: string | undefined;
	onTexts: (change: (before: Texts) => Texts) => void;
}) {
	const words = useWords();
	// A field shows what it was first given; a credit that is taken from the caption is shown by making both anew.
	const [round, setRound] = useState(0);
	const change = (name: keyof Texts) => (text: string) => onTexts((before) => ({ ...before, [name]: text }));
	return (
		<>
			<TextField
				label={words.picture.alt}
				needed={words.required}
				value={texts.alt}
				rows={2}
				hint={words.picture.altHint}
				problem={problem}
				onText={change("alt")}
			/>
			<TextField
				key={`caption${round}`}
				label={words.picture.caption}
				value={texts.caption}
				rows={2}
				onText={change("caption")}
			/>
			<TextField
				key={`credit${round}`}
				label={words.picture.credit}
				value={texts.credit}
				onText={change("credit")}
			/>
			<CreditOffer
				{...texts}
				words={words.picture.offer}
				onTake={(found) => {
					onTexts((before) => ({ ...before, ...found }));
					setRound((before) => before + 1);
				}}
			/>
		</>
	);
}

function ChosenPicture({ chosen, pictures }: { chosen: Chosen; pictures: PictureFiles }) {
	const words = useWords().picture;
	const [now] = useState(() => new Date());
	if ("file" in chosen)
		return (
			<div className="ed-pic">
				<img src={chosen.preview} alt="" />
			</div>
		);
	const file = pictures.get(chosen.mediaId);
	const why = whyNotHere(file, now);
	return (
		<div>
			<div className="ed-pic">{file === undefined ? words.gone : <img src={file.src} alt="" />}</div>
			{why === null ? null : <p className="err">{words.unusable[why]}</p>}
			{file?.isAiMade ? <p className="hint">{words.aiMade}</p> : null}
			<a className="more" href={`/desk/media/${chosen.mediaId}`} target="_blank" rel="noreferrer">
				{words.inLibrary}
			</a>
		</div>
	);
}

function fileChosen(file: File): Chosen {
	return { file, preview: URL.createObjectURL(file) };
}
