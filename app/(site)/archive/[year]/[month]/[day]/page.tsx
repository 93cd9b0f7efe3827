import "@/components/styles/lists.css";
import { notFound } from "next/navigation";
import { StepLinks } from "@/components/archive/step-links";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageHead } from "@/components/site/page-head";
import { Paging } from "@/components/site/paging";
import { StoryRow } from "@/components/story/story-row";
import { archivePath, dayOfCalendar, isAhead, monthInWords, spanOfDay } from "@/lib/archive/calendar";
import { dayPlace } from "@/lib/archive/day-place";
import { listMonths } from "@/lib/archive/public-queries";
import { parseCursor } from "@/lib/articles/cursor";
import { listAddress } from "@/lib/articles/list-address";
import { listWithin } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSettings } from "@/lib/settings/public-queries";
import { listFacts } from "@/lib/structured-data/facts";
import { addDays, dayInWords, dayOf, weekday } from "@/lib/time/hong-kong";
import { SitePage } from "../../../../site-page";

type Props = {
	params: Promise<{ year: string; month: string; day: string }>;
	searchParams: Promise<{ before?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
	const { year, month, day: date } = await params;
	const day = dayOfCalendar(year, month, date);
	if (!day) return {};
	const { name: title, description, path } = dayPlace(day);
	return listMetadata({ title, description, path, feed: { kind: "latest" } });
}

export default async function DayPage({ params, searchParams }: Props) {
	const { year, month, day: date } = await params;
	const [now, day] = [new Date(), dayOfCalendar(year, month, date)];
	const before = parseCursor((await searchParams).before);
	if (!day || isAhead(day, now)) notFound();
	const span = spanOfDay(day);
	const reads = [readSettings(), listWithin(span, { before, limit: 60 }), listMonths()] as const;
	const [{ publication }, { articles, next }, months] = await Promise.all(reads);
	// Before the first month there is nothing to go back to, for a reader or for a robot that would follow for years.
	const isBeforeAll = (one: string) => one.slice(0, 7) < (months.at(-1)?.month ?? dayOf(now).slice(0, 7));
	if (isBeforeAll(day)) notFound();
	const place = dayPlace(day);
	const { name: title, path } = place;
	const [tomorrow, yesterday] = [addDays(day, 1), addDays(day, -1)];
	return (
		<SitePage
			path={listAddress(path, { before })}
			current="/archive"
			now={now}
			song={[title, "這一日沒有報道"]}
		>
			<JsonLd things={listFacts({ ...place, stories: articles }, publication)} />
			<PageHead title={title} text={weekday(span.from)}>
				<p className="co-facts">
					<a href={archivePath(day.slice(0, 7))}>{monthInWords(day.slice(0, 7))}</a>
					<a href="/archive">往期</a>
				</p>
			</PageHead>
			{articles.length === 0 && <EmptyList title="這一日沒有報道" text="可看前後日子。" />}
			<ul className="list tag-list">
				{articles.map((article) => (
					<li key={article.number}>
						<StoryRow story={teaserOf(article, publication)} now={now} level={2} />
					</li>
				))}
			</ul>
			<Paging
				older={next && { href: listAddress(path, { before: next }), label: "較早報道" }}
				newest={before && { href: path, label: "回到當日最新" }}
			/>
			<StepLinks
				earlier={isBeforeAll(yesterday) ? null : stepTo(yesterday)}
				later={isAhead(tomorrow, now) ? null : stepTo(tomorrow)}
			/>
		</SitePage>
	);
}

function stepTo(day: string) {
	return { href: archivePath(day), label: dayInWords(day) ?? day };
}
