import type { Month } from "@/lib/articles/days";
import type { Teaser } from "@/lib/articles/teaser";
import { dayOfMonth, isoHongKong } from "@/lib/time/hong-kong";
import { InlineHeadline } from "./headline";

/** A month of one writer's or one column's stories, the month upright at the side. */
export function MonthList({ month: { month, title, year, stories } }: { month: Month<Teaser> }) {
	return (
		<section className="mon" aria-labelledby={`month-${month}`}>
			<h2 className="mon-h" id={`month-${month}`}>
				{year}
				{title}
			</h2>
			<ol className="mon-l">
				{stories.map((story) => (
					<li key={story.number}>
						<p className="meta">
							<time dateTime={isoHongKong(story.publishedAt)}>{dayOfMonth(story.publishedAt)}</time>
						</p>
						<InlineHeadline headline={{ ...story.headline, author: null }} href={story.href} look="song" />
						{story.summary && <p className="sum">{story.summary}</p>}
					</li>
				))}
			</ol>
		</section>
	);
}
