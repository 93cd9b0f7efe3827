import { InlineHeadline } from "@/components/story/headline";
import type { Teaser } from "@/lib/articles/teaser";

/** Stories numbered 一二三, the most read first. */
export function RankedStories({ stories, level = 3 }: { stories: readonly Teaser[]; level?: 2 | 3 }) {
	return (
		<ol className="rank">
			{stories.map((story, index) => (
				<li key={story.number}>
					<span className="no" aria-hidden="true">
						{RANKS[index] ?? index + 1}
					</span>
					<InlineHeadline headline={story.headline} href={story.href} level={level} withSub={level === 2} />
				</li>
			))}
		</ol>
	);
}

/** What is set in Song here. */
export const SONG_OF_RANKS = "最多人看一二三四五六七八九十";

const RANKS = [
	..."一二三四五六七八九十",
	...["十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十"],
];
