import { type AnyExtension, Extension } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { bodyExtensions } from "@/lib/body/body-extensions";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { embedView } from "./embed-view";
import { pasteProps } from "./paste";
import { type PictureFiles, pictureView } from "./picture-view";

/** What the text editor must ask of the screen around it. */
export type EditorHost = {
	words: EditorWords;
	pictures: PictureFiles;
	/** Opens the picture dialog: for the selected picture, or with a file that was pasted or dropped. */
	openPicture: (file: File | null) => void;
	openLink: () => void;
};

/** The grammar of a story with what the screen adds to it: views of pictures and embeds, pasting, shortcuts, a prompt. */
export function editorExtensions(host: EditorHost): AnyExtension[] {
	const grammar = bodyExtensions().map((extension) => {
		if (extension.name === "image") return extension.extend({ addNodeView: () => pictureView(host) });
		if (extension.name === "embed") return extension.extend({ addNodeView: () => embedView(host) });
		return extension;
	});
	return [
		...grammar,
		Placeholder.configure({ placeholder: host.words.body.placeholder }),
		Extension.create({
			name: "storyDesk",
			addKeyboardShortcuts() {
				return {
					"Mod-k": () => {
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
