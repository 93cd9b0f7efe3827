import "@/components/styles/lists.css";
import type { Day } from "@/lib/articles/days";
import type { Teaser } from "@/lib/articles/teaser";
import { clock, isoHongKong } from "@/lib/time/hong-kong";
import { InlineHeadline } from "./headline";
import { Picture } from "./picture";

/** One day of the stream: the day's name upright at the side, the times down the line. */
export function DayStream({ day: { day, title, note, stories } }: { day: Day<Teaser> }) {
	return (
		<section className="day" aria-labelledby={`day-${day}`}>
			<h2 className={title.length > 2 ? "day-h day-h--date" : "day-h"} id={`day-${day}`}>
				{title}
				<small>{note}</small>
			</h2>
			<ol className="line stream">
				{stories.map((story) => (
					<li key={story.number}>
						<time dateTime={isoHongKong(story.publishedAt)}>{clock(story.publishedAt)}</time>
						<article className="it">
							<InlineHeadline headline={story.headline} href={story.href} />
							{story.summary && <p className="sum">{story.summary}</p>}
							<p className="meta">
								{story.isColumn && <span className="tag-type">專欄</span>}
								<span>{story.byline}</span>
								{story.section && <a href={story.section.href}>{story.section.name}</a>}
							</p>
							{story.picture && (
								<Picture picture={story.picture} sizes="(min-width: 70rem) 11rem, 6rem" decorative />
							)}
						</article>
					</li>
				))}
			</ol>
		</section>
	);
}
