import type { Teaser } from "@/lib/articles/teaser";
import { InlineHeadline } from "./headline";
import { When } from "./when";

/** The line 一線: stories down the day, the newest on top. */
export function TheLine({
	stories,
	now,
	look = "list",
	level,
	withSummary,
}: {
	stories: readonly Teaser[];
	now: Date;
	look?: "list" | "small";
	level?: 2 | 3 | 4;
	withSummary?: boolean;
}) {
	return (
		<ol className="line">
			{stories.map((story) => (
				<li key={story.number}>
					<When at={story.publishedAt} now={now} withToday={look === "list"} />
					<InlineHeadline headline={story.headline} href={story.href} look={look} {...(level && { level })} />
					{withSummary && story.summary && <p className="sum">{story.summary}</p>}
					{withSummary && story.comments > 0 && (
						<p className="meta">
							<span>留言{story.comments}</span>
						</p>
					)}
				</li>
			))}
		</ol>
	);
}
