import { CodeChip } from "@/components/companies/code-chip";
import type { StoryView } from "@/lib/articles/story-view";
import type { Teaser } from "@/lib/articles/teaser";
import { InlineHeadline } from "./headline";
import { StoryCard } from "./story-card";
import { When } from "./when";

export type Running = { href: string; stories: readonly Teaser[] };

/** Beside a story: the companies it names, the other parts of its running story, what to read next. */
export function StoryAside({
	companies,
	running,
	related,
	now,
}: {
	companies: StoryView["companies"];
	running: Running | null;
	related: readonly Teaser[];
	now: Date;
}) {
	if (companies.length === 0 && running === null && related.length === 0) return null;
	return (
		<aside className="art-side stack" aria-label="延伸閱讀">
			{companies.length > 0 && (
				<section className="box" aria-labelledby="companies">
					<h2 id="companies">文中公司</h2>
					<ul className="co-list">
						{companies.map(({ href, name, code }) => (
							<li key={href}>
								<a href={href}>{name}</a>
								{code && <CodeChip code={code} />}
							</li>
						))}
					</ul>
				</section>
			)}
			{running && (
				<section className="box" aria-labelledby="running">
					<h2 id="running">同一眉題</h2>
					<ul className="run-l">
						{running.stories.map((story) => (
							<li key={story.number}>
								<InlineHeadline
									headline={{ ...story.headline, kicker: null }}
									href={story.href}
									look="small"
									withSub={false}
								/>
								<p className="meta">
									<When at={story.publishedAt} now={now} />
								</p>
							</li>
						))}
					</ul>
					<p className="hint">
						<a href={running.href}>全部</a>
					</p>
				</section>
			)}
			{related.length > 0 && (
				<section className="box" aria-labelledby="related">
					<h2 id="related">相關報道</h2>
					<div className="stack">
						{related.map((one) => (
							<StoryCard
								key={one.number}
								story={one}
								now={now}
								look="list"
								folds
								sizes="(min-width: 70rem) 20rem, 6.5rem"
							/>
						))}
					</div>
				</section>
			)}
		</aside>
	);
}
