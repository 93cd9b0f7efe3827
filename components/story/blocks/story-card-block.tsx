import type { Teaser } from "@/lib/articles/teaser";
import { InlineHeadline } from "../headline";
import { Picture } from "../picture";

/** Another story, as a card in the text. */
export function StoryCardBlock({ story }: { story: Teaser }) {
	return (
		<section className="sc" aria-label={`延伸閱讀：${story.headline.claim}`}>
			<div>
				<p className="sc-l" aria-hidden="true">
					延伸閱讀
				</p>
				<InlineHeadline headline={story.headline} href={story.href} level={2} look="small" withSub={false} />
			</div>
			{story.picture && <Picture picture={story.picture} shape="square" sizes="5rem" decorative />}
		</section>
	);
}
