import type { Teaser } from "@/lib/articles/teaser";
import { When } from "./when";

/** The small line under a headline in a list: who, when, and how many comments when there are any. */
export function TeaserMeta({ story, now }: { story: Teaser; now: Date }) {
	return (
		<p className="meta">
			{story.isColumn && <span className="tag-type">專欄</span>}
			<span>{story.byline}</span>
			<When at={story.publishedAt} now={now} />
			{story.comments > 0 && <span>留言{story.comments}</span>}
		</p>
	);
}
