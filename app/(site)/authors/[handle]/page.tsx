import "@/components/styles/lists.css";
import "@/components/styles/profile.css";
import { PersonPage } from "@/components/people/person-page";
import { JsonLd } from "@/components/site/json-ld";
import { parseMonth, spanOfMonth } from "@/lib/archive/calendar";
import { listMonthsOf } from "@/lib/archive/public-queries";
import { claimsOf } from "@/lib/articles/claims";
import { parseCursor } from "@/lib/articles/cursor";
import { byMonth } from "@/lib/articles/days";
import { listAddress } from "@/lib/articles/list-address";
import { listByPerson } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { listColumns } from "@/lib/columns/public-queries";
import { listMetadata } from "@/lib/feeds/list-metadata";
import { pictureView } from "@/lib/media/picture-view";
import { personNote } from "@/lib/people/person-note";
import { readPerson } from "@/lib/people/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import { personFacts } from "@/lib/structured-data/facts";
import { segmentText } from "@/lib/text/segment-text";
import { SitePage } from "../../site-page";
import { UnknownPage } from "../../unknown-page";

type Props = {
	params: Promise<{ handle: string }>;
	searchParams: Promise<{ before?: string | string[]; month?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
	const person = await readPerson(segmentText((await params).handle) ?? "");
	if (!person) return {};
	const { handle, name, bio } = person;
	return listMetadata({
		title: name,
		description: bio,
		path: `/authors/${handle}`,
		feed: { kind: "author", handle },
	});
}

export default async function AuthorPage({ params, searchParams }: Props) {
	const handle = segmentText((await params).handle) ?? "";
	const person = await readPerson(handle);
	if (!person) return <UnknownPage path={`/authors/${handle}`} />;
	const asked = await searchParams;
	const before = parseCursor(asked.before);
	const month = parseMonth(asked.month);
	const span = month === null ? null : spanOfMonth(month);
	const now = new Date();
	const [{ publication }, columns, { articles, next }, months] = await Promise.all([
		readSettings(),
		listColumns(),
		listByPerson(person.id, { before, span }),
		listMonthsOf("person", person.id),
	]);
	const own = columns.filter(({ columnists }) => columnists.some(({ handle }) => handle === person.handle));
	const stories = articles.map((article) => teaserOf(article, publication));
	const path = `/authors/${person.handle}`;
	const song = [
		person.name,
		"未有文章沒有更早的文章了〇一二三四五六七八九十年月「」0123456789",
		...own.map(({ name }) => name),
		...claimsOf(stories),
	];
	return (
		<SitePage
			path={listAddress(path, { before, month })}
			current={own.length > 0 ? "/columns" : path}
			now={now}
			song={song}
		>
			<JsonLd things={personFacts(person, publication)} />
			<PersonPage
				name={person.name}
				note={personNote(person, own)}
				places={own.map(({ slug, name }) => ({ href: `/columns/${slug}`, name: `「${name}」` }))}
				text={person.bio}
				portrait={person.portrait && pictureView(person.portrait)}
				months={byMonth(stories, now)}
				all={months.map((one) => ({ ...one, href: listAddress(path, { month: one.month }) }))}
				current={month}
				newest={before || month ? path : null}
				older={next && listAddress(path, { before: next, month })}
			/>
		</SitePage>
	);
}
