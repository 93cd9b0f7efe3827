"use client";

import type { KnownCompany } from "@/lib/companies/named-companies";
import { CompanyDialog } from "./company-dialog.island";
import { ConversionDialog } from "./conversion-dialog.island";
import { EmbedDialog } from "./embed-dialog.island";
import { LinkDialog } from "./link-dialog.island";
import { PictureDialog, type PictureUse } from "./picture-dialog.island";
import { insertBlock } from "./text-tools";
import type { StoryOnScreen } from "./use-story.island";

export type StoryDialog =
	| { name: "link" | "embed" | "company" | "conversion" | "lead" }
	| { name: "picture"; file: File | null };

/** The dialog that is open, if any. */
export function StoryDialogs({
	onScreen,
	companies,
}: {
	onScreen: StoryOnScreen;
	companies: readonly KnownCompany[];
}) {
	const { editor, dialog, setDialog, pictures, details, changeDetails } = onScreen;
	const onClose = () => setDialog(null);
	if (dialog === null || editor === null) return null;
	switch (dialog.name) {
		case "link":
			return <LinkDialog editor={editor} onClose={onClose} />;
		case "company":
			return <CompanyDialog editor={editor} companies={companies} onClose={onClose} />;
		case "conversion":
			return <ConversionDialog editor={editor} onClose={onClose} />;
		case "embed":
			return <EmbedDialog editor={editor} onClose={onClose} />;
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
