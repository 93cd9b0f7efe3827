import { SectionPage as Section } from "@/components/section/section-page";
import { JsonLd } from "@/components/site/json-ld";
import { parseMonth, spanOfMonth } from "@/lib/archive/calendar";
import { listMonthsOf } from "@/lib/archive/public-queries";
import { parseCursor } from "@/lib/articles/cursor";
import { listAddress } from "@/lib/articles/list-address";
import { listInSection } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { readSection } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { listFacts } from "@/lib/structured-data/facts";
import { segmentText } from "@/lib/text/segment-text";
import { SitePage } from "../../site-page";
import { UnknownPage } from "../../unknown-page";

type Props = {
	params: Promise<{ section: string }>;
	searchParams: Promise<{ before?: string | string[]; month?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
	const section = await readSection(segmentText((await params).section) ?? "");
	if (!section) return {};
	const { slug, name, description } = section;
	return listMetadata({
		title: name,
		description,
		path: `/sections/${slug}`,
		feed: { kind: "section", slug },
	});
}

export default async function SectionPage({ params, searchParams }: Props) {
	const slug = segmentText((await params).section) ?? "";
	const section = await readSection(slug);
	if (!section) return <UnknownPage path={`/sections/${slug}`} />;
	const asked = await searchParams;
	const before = parseCursor(asked.before);
	const month = parseMonth(asked.month);
	const span = month === null ? null : spanOfMonth(month);
	const now = new Date();
	const [{ publication }, { articles, next }, months] = await Promise.all([
		readSettings(),
		listInSection(section.id, { before, span }),
		listMonthsOf("section", section.id),
	]);
	const stories = articles.map((article) => teaserOf(article, publication));
	const path = `/sections/${section.slug}`;
	const lead = before || month ? null : (stories[0] ?? null);
	const song = [section.name, lead?.headline.claim ?? "", "跟進記者往期未有報道沒有更早的報道了年0123456789"];
	const older = next && listAddress(path, { before: next, month });
	return (
		<SitePage path={listAddress(path, { before, month })} current={path} now={now} song={song}>
			<JsonLd things={listFacts({ ...section, path, stories: articles }, publication)} />
			<Section
				section={section}
				lead={lead}
				stories={stories}
				now={now}
				months={months.map((one) => ({ ...one, href: listAddress(path, { month: one.month }) }))}
				month={month}
				newest={before || month ? path : null}
				older={older}
			/>
		</SitePage>
	);
}
