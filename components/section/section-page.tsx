import "@/components/styles/lists.css";
import { type MonthLink, MonthLinks } from "@/components/archive/month-links";
import { EmptyList } from "@/components/site/empty-list";
import { PageHead } from "@/components/site/page-head";
import { Paging } from "@/components/site/paging";
import { StackedHeadline } from "@/components/story/headline";
import { Picture } from "@/components/story/picture";
import { StoryRow } from "@/components/story/story-row";
import { TeaserMeta } from "@/components/story/teaser-meta";
import { type MonthOfYear, monthInWords } from "@/lib/archive/calendar";
import type { Place, Teaser } from "@/lib/articles/teaser";

/**
 * A section: its newest story large on the first page, the others in a list, and who covers it. `newest` is the
 * section's first page when this is a later one.
 */
export function SectionPage({
	section,
	lead,
	stories,
	now,
	months,
	month,
	newest,
	older,
}: {
	section: { name: string; description: string };
	lead: Teaser | null;
	stories: readonly Teaser[];
	now: Date;
	/** Every month in which it has stories, with a link to it; `month` is the one shown alone. */
	months: readonly MonthLink[];
	month: MonthOfYear | null;
	newest: string | null;
	older: string | null;
}) {
	const listed = stories.filter((story) => story !== lead);
	const writers = writersOf(stories);
	const hasMonths = months.length > 1;
	return (
		<>
			<PageHead
				title={section.name}
				text={month === null ? section.description : `${monthInWords(month)}的報道`}
			/>
			{lead && <SectionLead story={lead} now={now} />}
			{stories.length === 0 && newest === null && (
				<EmptyList
					title="未有報道"
					text={`「${section.name}」未有報道，先看看其他欄目的消息。`}
					link={{ href: "/latest", label: "最新報道" }}
				/>
			)}
			{stories.length === 0 && newest !== null && (
				<EmptyList
					title="沒有更早的報道了"
					text="這裏是最早的一篇。"
					link={{ href: newest, label: "回到最新" }}
				/>
			)}
			{stories.length > 0 && (
				<div className="stream-g section-g">
					<ul className="list">
						{listed.map((story) => (
							<li key={story.number}>
								<StoryRow story={story} now={now} level={lead ? 3 : 2} />
							</li>
						))}
					</ul>
					{(writers.length > 0 || hasMonths) && (
						<aside className="stack">
							{writers.length > 0 && <Writers writers={writers} />}
							{hasMonths && (
								<section className="box" aria-labelledby="months">
									<h2 id="months">往期</h2>
									<MonthLinks months={months} current={month} />
								</section>
							)}
						</aside>
					)}
				</div>
			)}
			<Paging
				older={older === null ? null : { href: older, label: "較早報道" }}
				newest={newest !== null && stories.length > 0 ? { href: newest, label: "回到最新" } : null}
			/>
		</>
	);
}

function Writers({ writers }: { writers: readonly Place[] }) {
	return (
		<section className="box" aria-labelledby="writers">
			<h2 id="writers">跟進記者</h2>
			<ul className="names">
				{writers.map(({ href, name }) => (
					<li key={href}>
						<a href={href}>{name}</a>
					</li>
				))}
			</ul>
		</section>
	);
}

function SectionLead({ story, now }: { story: Teaser; now: Date }) {
	return (
		<section className="band section-lead" aria-label="欄目頭條">
			<article className="cols cols--31">
				<div>
					<StackedHeadline headline={story.headline} href={story.href} />
					{story.excerpt && <p className="sum">{story.excerpt}</p>}
					<TeaserMeta story={story} now={now} />
				</div>
				{story.picture && (
					<Picture picture={story.picture} sizes="(min-width: 52.5rem) 40vw, 100vw" eager decorative />
				)}
			</article>
		</section>
	);
}

function writersOf(stories: readonly Teaser[]): Place[] {
	const reporters = stories.filter((story) => !story.isColumn).flatMap(({ writers }) => writers);
	return [...new Map(reporters.map((writer) => [writer.href, writer])).values()];
}
