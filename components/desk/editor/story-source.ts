import type { Editor } from "@tiptap/core";
import type { ArticleContent } from "@/lib/articles/content";
import type { Body } from "@/lib/body/body";
import { checkBody } from "@/lib/body/body-schema";
import { surfaceLines } from "@/lib/headlines/surface-headlines";
import { isSameStory } from "@/lib/saving/merge-contents";
import type { StoryDetails } from "./story-props";

export type StorySource = ReturnType<typeof createStorySource>;

/**
 * The story as it is on the screen at this moment, outside of React: saves and copies read it whenever they run, whatever
 * has been drawn by then.
 */
export function createStorySource(loaded: ArticleContent) {
	let headline = loaded.headline;
	let details = detailsOf(loaded);
	let editor: Editor | null = null;
	let base = loaded;

	function body(): Body {
		return editor === null || editor.isDestroyed ? loaded.body : bodyOf(editor);
	}

	return {
		content: (): ArticleContent => ({ headline, ...details, body: body() }),
		readTextFrom: (mounted: Editor | null): void => {
			editor = mounted;
		},
		setHeadline: (line: string): void => {
			headline = line;
		},
		setDetails: (part: Partial<StoryDetails>): void => {
			details = { ...details, ...part };
		},
		/** What the screen began with. */
		loaded,
		/** What the server had when the writer last knew of it: the ground for merging somebody else's text. */
		base: () => base,
		standOn: (stored: ArticleContent): void => {
			base = stored;
		},
		/** Whether a copy kept on this device holds nothing but what was loaded. */
		isAsLoaded: (kept: unknown): boolean => {
			const story = storyIn(kept);
			// Not to the letter: the database keeps no order of keys, and a save whose answer was lost is there all the same.
			return story !== null && isSameStory(story, loaded);
		},
		storyIn,
	};

	/** A kept copy as a story, parts it lacks taken from what was loaded; null when its text cannot be read. */
	function storyIn(kept: unknown): ArticleContent | null {
		if (typeof kept !== "object" || kept === null) return null;
		const story = { ...loaded, ...kept } as ArticleContent;
		const checked = checkBody(story.body);
		const isWhole = typeof story.headline === "string" && typeof story.excerpt === "string";
		return checked.ok && isWhole ? { ...story, body: checked.body } : null;
	}
}

export function detailsOf({ headline: _headline, body: _body, ...details }: ArticleContent): StoryDetails {
	// A version or a copy from before there were any takes those on the screen away.
	return { ...details, ...surfaceLines(details) };
}

/** The text in the editor. It runs on the grammar of `Body`; the server checks again whatever comes. */
export function bodyOf(editor: Editor): Body {
	return editor.getJSON() as Body;
}
