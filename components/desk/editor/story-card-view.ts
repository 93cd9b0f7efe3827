import type { NodeViewRenderer } from "@tiptap/core";
import type { EditorHost } from "./editor-extensions";

/** What is known of a story that a card leads to. */
export type CardStory = { number: number; headline: string; isShown: boolean };
/** Stories that this screen can name, by number; the dialog adds to it. */
export type CardStories = Map<number, CardStory>;

/** The card of another story in the text: its number and headline, and a flag when readers cannot see that one. */
export function storyCardView({ words: { writing }, stories }: EditorHost): NodeViewRenderer {
	return ({ node }) => {
		const number = Number(node.attrs.number);
		const story = stories.get(number);
		const dom = document.createElement("div");
		dom.className = "ed-embed";
		dom.contentEditable = "false";
		const name = document.createElement("b");
		name.textContent = `${writing.storyCard.label}　${writing.storyCard.number(number)}`;
		const headline = document.createElement("span");
		headline.lang = "zh-Hant-HK";
		headline.textContent = story?.headline ?? "";
		dom.append(name, headline);
		if (story && !story.isShown) {
			const flag = document.createElement("span");
			flag.className = "flag flag--warn";
			flag.textContent = writing.storyCard.unseen;
			dom.append(flag);
		}
		return { dom, ignoreMutation: () => true };
	};
}
