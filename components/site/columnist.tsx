import { InlineHeadline } from "@/components/story/headline";
import type { Place, Teaser } from "@/lib/articles/teaser";

/** A columnist: the name upright, the column, the latest piece if there is one yet. */
export function Columnist({
	name,
	column,
	story,
	level = 3,
}: {
	name: string;
	column: Place;
	story: Teaser | null;
	level?: 2 | 3;
}) {
	return (
		<article className="colu">
			<p className="colu-n">{name}</p>
			<div>
				<p className="colu-c">
					<a href={column.href}>專欄｜{column.name}</a>
				</p>
				{story && (
					<InlineHeadline headline={{ ...story.headline, subs: [] }} href={story.href} level={level} />
				)}
				{story?.summary && <p className="sum">{story.summary}</p>}
				{!story && <p className="sum">未有文章。</p>}
			</div>
		</article>
	);
}
