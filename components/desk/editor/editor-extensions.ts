import { type AnyExtension, Extension } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { bodyExtensions } from "@/lib/body/body-extensions";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { embedView } from "./embed-view";
import { FeatureKeys } from "./feature-keys";
import { featureMarks } from "./feature-marks";
import { FindMatches } from "./find-matches";
import { GonePictures } from "./gone-pictures";
import { pasteProps } from "./paste";
import { type PictureFiles, pictureView } from "./picture-view";
import { type SlashKeys, slashKeys } from "./slash";
import { type CardStories, storyCardView } from "./story-card-view";
import { TypedMarks } from "./typed-marks";

/** What the text editor must ask of the screen around it. */
export type EditorHost = {
	words: EditorWords;
	pictures: PictureFiles;
	stories: CardStories;
	/** Opens the picture dialog: for the selected picture, or with a file that was pasted or dropped. */
	openPicture: (file: File | null) => void;
	openLink: () => void;
	/** Takes a Word file that was dropped on the text. */
	openDocx: (file: File) => void;
	/** The keys of the insert menu, while it is open. */
	slashKeys: SlashKeys;
};

/** The grammar of a story with what the screen adds to it: views of pictures and embeds, pasting, shortcuts, a prompt. */
export function editorExtensions(host: EditorHost): AnyExtension[] {
	const grammar = bodyExtensions().map((extension) => {
		if (extension.name === "image") return extension.extend({ addNodeView: () => pictureView(host) });
		if (extension.name === "embed") return extension.extend({ addNodeView: () => embedView(host) });
		if (extension.name === "storyCard") return extension.extend({ addNodeView: () => storyCardView(host) });
		return extension;
	});
	return [
		...grammar,
		FeatureKeys,
		featureMarks(host.words.writing),
		FindMatches,
		GonePictures,
		TypedMarks,
		slashKeys(host.slashKeys),
		Placeholder.configure({ placeholder: host.words.body.placeholder }),
		Extension.create({
			name: "storyDesk",
			addKeyboardShortcuts() {
				return {
					// Without words to link, the key is the command palette's.
					"Mod-k": () => {
						if (this.editor.state.selection.empty && !this.editor.isActive("link")) return false;
						host.openLink();
						return true;
					},
				};
			},
			addProseMirrorPlugins() {
				return [new Plugin({ props: pasteProps(host) })];
			},
		}),
	];
}
