import type { Editor } from "@tiptap/core";
import type { ArticleContent } from "@/lib/articles/content";
import type { PictureFile } from "../picture-view";

type Shown = {
	editor: Editor | null;
	show: (content: ArticleContent, pictures: Readonly<Record<string, PictureFile>>) => void;
};
export type StoryScreen = ReturnType<typeof createStoryScreen>;

/** The screen as it is drawn at this moment, for what works beside React. */
export function createStoryScreen() {
	let shown: Shown | null = null;
	return {
		is: (now: Shown): void => {
			shown = now;
		},
		editor: (): Editor | null => (shown?.editor?.isDestroyed === false ? shown.editor : null),
		show: (content: ArticleContent, pictures: Readonly<Record<string, PictureFile>>): void =>
			shown?.show(content, pictures),
	};
}
