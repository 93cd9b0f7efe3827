import { parseHeadline } from "@/lib/headlines/headline";
import type { Words } from "@/lib/words/words";
import { StoryName } from "./story-name";

/** Which story a page beside the editor is about: its name, which leads back to the text. */
export function StoryOf({ id, headline, words }: { id: string; headline: string; words: Words }) {
	const { kicker, claim } = parseHeadline(headline);
	return (
		<p className="st-of">
			<StoryName href={`/desk/articles/${id}`} kicker={kicker} claim={claim} untitled={words.desk.untitled} />
		</p>
	);
}
