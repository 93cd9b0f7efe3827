/** A comment as text: paragraphs and line breaks, its own direction, and no address becomes a link. */
export function CommentText({ text }: { text: string }) {
	const paragraphs = text.split(/\n{2,}/);
	return paragraphs.map((paragraph, position) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a text does not change its order, and paragraphs may repeat.
		<p className="cm-t" dir="auto" key={position}>
			{paragraph}
		</p>
	));
}
