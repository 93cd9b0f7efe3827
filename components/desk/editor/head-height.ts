/** The property of the document that tells style sheets how high the head of the story's screen stands, banners included. */
const NAME = "--ed-head";
/** Above the text stands the bar of tools as well, and on a narrow screen one below; with some air. Pixels. */
const TOOLS = 60;
const THUMB = 80;

/** Keeps the height known while the head grows and shrinks, so that nothing is hidden under it; gives what ends it. */
export function followHeight(head: HTMLElement): () => void {
	const { style } = document.documentElement;
	const watching = new ResizeObserver(() => style.setProperty(NAME, `${head.offsetHeight}px`));
	watching.observe(head);
	return () => {
		watching.disconnect();
		style.removeProperty(NAME);
	};
}

/** How far from the edges of the screen a caret is out of sight; read whenever the editor looks for its caret. */
export const BARS = {
	get top(): number {
		return (Number.parseFloat(document.documentElement.style.getPropertyValue(NAME)) || 0) + TOOLS;
	},
	bottom: THUMB,
	left: 5,
	right: 5,
};
