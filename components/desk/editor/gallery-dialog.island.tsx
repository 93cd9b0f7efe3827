"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { type LibraryPicture, readLibraryPicture, uploadPicture } from "@/components/desk/media-library";
import { pictureSource } from "@/lib/media/addresses";
import { beginHere } from "./begin-here";
import { problemInWords, useWords } from "./editor-words.island";
import { GalleryList } from "./gallery-list.island";
import { Modal } from "./modal.island";
import type { PictureUse } from "./picture-dialog.island";
import { PicturePicker } from "./picture-picker.island";
import type { PictureFiles } from "./picture-view";
import { insertBlock } from "./text-tools";

export type GalleryItem = PictureUse & { key: number };

/** Chooses several pictures of the library in a row, uploads what is not there, and gives each its words and place. */
export function GalleryDialog({
	editor,
	pictures,
	onClose,
}: {
	editor: Editor;
	pictures: PictureFiles;
	onClose: () => void;
}) {
	const allWords = useWords();
	const { picture: pictureWords, writing } = allWords;
	const words = writing.gallery;
	const [place] = useState(() => galleryAt(editor));
	const [items, setItems] = useState<GalleryItem[]>(() => place?.items ?? []);
	const [isChoosing, setChoosing] = useState(place === null);
	const [isTried, setTried] = useState(false);
	const [percent, setPercent] = useState<number | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const lacksAlt = items.some(({ alt }) => alt.trim() === "");

	function add(picture: LibraryPicture): void {
		const { isShownElsewhere = picture.isShown } = pictures.get(picture.id) ?? {};
		const { rightsUntil, isReusable, alt, caption, credit } = picture;
		pictures.set(picture.id, { ...pictureSource(picture), rightsUntil, isReusable, isShownElsewhere });
		setItems((before) => [...before, { key: nextKey(before), mediaId: picture.id, alt, caption, credit }]);
	}

	async function upload(file: File): Promise<void> {
		setProblem(null);
		setPercent(0);
		const uploaded = await uploadPicture(file, { texts: {}, onPercent: setPercent });
		setPercent(null);
		if (uploaded.ok) return add(uploaded.picture);
		const { code, values } = uploaded.problem;
		const there = code === "duplicate" ? await readLibraryPicture(String(values?.mediaId)) : null;
		if (there) add(there);
		else setProblem(pictureWords.uploadProblems[code] ?? problemInWords(allWords, { code }));
	}

	function onSubmit(event: FormEvent): void {
		event.preventDefault();
		setTried(true);
		if (items.length === 0 || lacksAlt) return;
		const content = items.map(({ key: _key, ...attrs }) => ({ type: "image", attrs }));
		onClose();
		requestAnimationFrame(() => {
			if (place === null) insertBlock(editor, { type: "gallery", content });
			else editor.chain().focus().insertContentAt(place.range, { type: "gallery", content }).run();
		});
	}

	return (
		<Modal title={words.title} onClose={onClose} wide>
			{isChoosing ? (
				<>
					<p className="ed-gal-n">
						<span role="status">
							{percent === null ? words.chosen(items.length) : words.uploading(percent)}
						</span>
						<button
							className="btn btn--pri"
							type="button"
							aria-disabled={percent !== null}
							onClick={() => percent === null && setChoosing(false)}
						>
							{words.done}
						</button>
					</p>
					{problem === null ? null : (
						<p className="err ed-gal-e" role="alert">
							{problem}
						</p>
					)}
					<PicturePicker onPick={add} onFile={(file) => void upload(file)} />
				</>
			) : (
				<form ref={beginHere} className="dlg-b" onSubmit={onSubmit} noValidate>
					<GalleryList items={items} pictures={pictures} isTried={isTried} onItems={setItems} />
					<div className="dlg-f">
						<span className={isTried ? "err" : "hint"} role="status">
							{items.length === 0 ? words.empty : lacksAlt ? words.altNeeded : null}
						</span>
						<button className="btn" type="button" onClick={() => setChoosing(true)}>
							{words.add}
						</button>
						<button className="btn btn--pri" type="submit" aria-disabled={items.length === 0 || lacksAlt}>
							{place === null ? words.insert : words.apply}
						</button>
					</div>
				</form>
			)}
		</Modal>
	);
}

function nextKey(items: readonly GalleryItem[]): number {
	return Math.max(0, ...items.map(({ key }) => key)) + 1;
}

/** The gallery of which a picture is chosen: its pictures, and where it stands. */
function galleryAt(editor: Editor): { items: GalleryItem[]; range: { from: number; to: number } } | null {
	const { $from } = editor.state.selection;
	if ($from.parent.type.name !== "gallery") return null;
	const items = $from.parent.children.map(({ attrs }, key) => {
		const { mediaId, alt, caption, credit } = attrs;
		return { key, mediaId, alt, caption, credit };
	});
	return { items, range: { from: $from.before(), to: $from.after() } };
}
