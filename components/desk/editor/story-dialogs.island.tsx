"use client";

import type { KnownCompany } from "@/lib/companies/named-companies";
import { CompanyDialog } from "./company-dialog.island";
import { ConversionDialog, type RateTable } from "./conversion-dialog.island";
import { DocxDialog } from "./docx-dialog.island";
import { EmbedDialog } from "./embed-dialog.island";
import { GalleryDialog } from "./gallery-dialog.island";
import { InsertDialog } from "./insert-dialog.island";
import type { Insertion } from "./insertions";
import { LinkDialog } from "./link-dialog.island";
import { PictureDialog, type PictureUse } from "./picture-dialog.island";
import { ShortcutsDialog } from "./shortcuts-dialog.island";
import { StoryCardDialog } from "./story-card-dialog.island";
import { TemplateDialog } from "./template-dialog.island";
import { type DialogName, insertBlock } from "./text-tools";
import type { StoryOnScreen } from "./use-story.island";

export type StoryDialog =
	| { name: Exclude<DialogName, "picture" | "docx"> | "lead" }
	| { name: "picture" | "docx"; file: File | null };

/** What a tool asks to be opened, as the dialog it opens. */
export function dialogNamed(name: DialogName): StoryDialog {
	return name === "picture" || name === "docx" ? { name, file: null } : { name };
}

/** The dialog that is open, if any. */
export function StoryDialogs({
	onScreen,
	articleId,
	number,
	companies,
	conversion,
	offered,
}: {
	onScreen: StoryOnScreen;
	articleId: string;
	number: number;
	companies: readonly KnownCompany[];
	/** What sums are reckoned by, as it was when the screen was opened. */
	conversion: RateTable;
	/** What the insert menu has. */
	offered: readonly Insertion[];
}) {
	const { editor, dialog, setDialog, pictures, stories, details, changeDetails } = onScreen;
	const onOpen = (name: DialogName) => setDialog(dialogNamed(name));
	const onClose = () => setDialog(null);
	if (dialog === null || editor === null) return null;
	switch (dialog.name) {
		case "link":
			return <LinkDialog editor={editor} onClose={onClose} />;
		case "company":
			return <CompanyDialog editor={editor} companies={companies} onClose={onClose} />;
		case "conversion":
			return <ConversionDialog editor={editor} articleId={articleId} table={conversion} onClose={onClose} />;
		case "embed":
			return <EmbedDialog editor={editor} onClose={onClose} />;
		case "insert":
			return <InsertDialog editor={editor} offered={offered} onOpen={onOpen} onClose={onClose} />;
		case "gallery":
			return <GalleryDialog editor={editor} pictures={pictures} onClose={onClose} />;
		case "storyCard":
			return <StoryCardDialog editor={editor} stories={stories} number={number} onClose={onClose} />;
		case "docx":
			return <DocxDialog editor={editor} file={dialog.file} pictures={pictures} onClose={onClose} />;
		case "keepTemplate":
			return <TemplateDialog editor={editor} headline={onScreen.story.headline} onClose={onClose} />;
		case "shortcuts":
			return <ShortcutsDialog onClose={onClose} />;
		case "lead":
			return (
				<PictureDialog
					use={details.lead}
					file={null}
					pictures={pictures}
					onDone={(lead) => {
						onClose();
						changeDetails({ lead });
					}}
					onClose={onClose}
				/>
			);
		case "picture": {
			const isChosen = editor.isActive("image") && dialog.file === null;
			return (
				<PictureDialog
					use={isChosen ? (editor.getAttributes("image") as PictureUse) : null}
					file={dialog.file}
					pictures={pictures}
					onDone={(use) => {
						onClose();
						// The dialog gives the focus back first, or the caret would be lost again.
						requestAnimationFrame(() => {
							if (isChosen) editor.chain().focus().updateAttributes("image", use).run();
							else insertBlock(editor, { type: "image", attrs: use });
						});
					}}
					onClose={onClose}
				/>
			);
		}
		default:
			return dialog satisfies never;
	}
}
