import type { Teaser } from "@/lib/articles/teaser";
import { InlineHeadline } from "./headline";
import { Picture } from "./picture";
import { TeaserMeta } from "./teaser-meta";

/**
 * A story in a column of its own: picture, headline in Song, the first sentences, who and when. Without a picture
 * there is no empty box: the headline stands alone, in Song. `look` "list" is for side columns. `folds` puts the picture beside the words on a phone.
 */
export function StoryCard({
	story,
	now,
	look = "song",
	folds,
	sizes = "(min-width: 52.5rem) 30vw, 100vw",
}: {
	story: Teaser;
	now: Date;
	look?: "song" | "song-large" | "list";
	folds?: boolean;
	sizes?: string;
}) {
	const foldsHere = folds && story.picture;
	return (
		<article className={foldsHere ? "card card--fold" : "card"}>
			{story.picture && (
				<Picture
					picture={story.picture}
					shape={look === "song-large" ? "wide" : "landscape"}
					sizes={folds ? "(min-width: 52.5rem) 30vw, 6.5rem" : sizes}
					decorative
				/>
			)}
			<InlineHeadline
				headline={story.headline}
				href={story.href}
				look={look === "list" && !story.picture ? "song" : look}
			/>
			{story.summary && <p className="sum">{story.summary}</p>}
			<TeaserMeta story={story} now={now} />
		</article>
	);
}
