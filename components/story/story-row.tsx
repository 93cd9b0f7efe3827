import type { Teaser } from "@/lib/articles/teaser";
import { InlineHeadline } from "./headline";
import { Picture } from "./picture";
import { TeaserMeta } from "./teaser-meta";

/** A story as one item of a list, with a small square picture at its end when it has one. */
export function StoryRow({
	story,
	now,
	level = 3,
	withSummary = true,
	withPicture = true,
}: {
	story: Teaser;
	now: Date;
	level?: 2 | 3;
	withSummary?: boolean;
	withPicture?: boolean;
}) {
	return (
		<article className="row">
			<div>
				<InlineHeadline headline={story.headline} href={story.href} level={level} />
				{withSummary && story.summary && <p className="sum">{story.summary}</p>}
				<TeaserMeta story={story} now={now} />
			</div>
			{withPicture && story.picture && (
				<Picture picture={story.picture} shape="square" sizes="6rem" decorative />
			)}
		</article>
	);
}
