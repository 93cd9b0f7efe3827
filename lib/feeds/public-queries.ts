import {
	type ArticlePage,
	listBodies,
	listByPerson,
	listCards,
	listInColumn,
	listInSection,
	listLatest,
	listNaming,
	readTag,
} from "@/lib/articles/public-queries";
import { cardsIn } from "@/lib/body/body";
import { readColumn } from "@/lib/columns/public-queries";
import { companyPath } from "@/lib/companies/address";
import { readCompany } from "@/lib/companies/public-queries";
import { listCorrections } from "@/lib/corrections/public-queries";
import { environment } from "@/lib/env";
import { readPerson } from "@/lib/people/public-queries";
import { readSection } from "@/lib/sections/public-queries";
import { readSettings } from "@/lib/settings/public-queries";
import type { FeedSubject } from "./address";
import { correctionsFeed } from "./corrections-feed";
import { type Feed, feedOf } from "./feed";

/** How many stories a feed carries. */
export const FEED_STORIES = 30;

/** A feed with the newest published stories in full, or null when its section, column or author is not to be found. */
export async function readFeed(subject: FeedSubject): Promise<Feed | null> {
	if (subject.kind === "corrections") return readCorrectionsFeed();
	const found = await readSubject(subject);
	if (!found) return null;
	const { articles } = await found.list({ limit: FEED_STORIES });
	const [{ publication, footer }, bodies] = await Promise.all([
		readSettings(),
		listBodies(articles.map(({ number }) => number)),
	]);
	const texts = new Map(bodies.map((body) => [body.number, body]));
	const cards = await listCards([...new Set(bodies.flatMap(({ body }) => cardsIn(body)))]);
	// A story withdrawn between the two readings has no text any more, and must not be carried without one.
	const stories = articles.flatMap((article) => {
		const text = texts.get(article.number);
		return text ? [{ ...text, ...article, cards }] : [];
	});
	const { name, tagline, publisher, staffByline } = publication;
	const title = found.name === null ? name : `${found.name} - ${name}`;
	const description = found.description ?? tagline;
	return feedOf(
		{ subject, title, description, homePath: found.homePath, publisher, rights: footer.legal, staffByline },
		stories,
		environment().siteUrl,
	);
}

async function readCorrectionsFeed(): Promise<Feed> {
	const [{ publication, footer }, { corrections }] = await Promise.all([
		readSettings(),
		listCorrections({ limit: FEED_STORIES }),
	]);
	const { name, publisher, staffByline } = publication;
	return correctionsFeed(corrections, {
		subject: { kind: "corrections" },
		title: `更正紀錄 - ${name}`,
		description: "更正、澄清、更新及撤稿，逐項列明。",
		homePath: "/corrections",
		publisher,
		rights: footer.legal,
		staffByline,
		siteUrl: environment().siteUrl,
	});
}

type Found = {
	name: string | null;
	description: string | null;
	homePath: string;
	list: (paging: { limit: number }) => Promise<ArticlePage>;
};

async function readSubject(subject: Exclude<FeedSubject, { kind: "corrections" }>): Promise<Found | null> {
	switch (subject.kind) {
		case "latest":
			return { name: null, description: null, homePath: "/", list: listLatest };
		case "section": {
			const section = await readSection(subject.slug);
			return (
				section && {
					...section,
					homePath: `/sections/${section.slug}`,
					list: (paging) => listInSection(section.id, paging),
				}
			);
		}
		case "column": {
			const column = await readColumn(subject.slug);
			return (
				column && {
					...column,
					homePath: `/columns/${column.slug}`,
					list: (paging) => listInColumn(column.id, paging),
				}
			);
		}
		case "author": {
			const person = await readPerson(subject.handle);
			return (
				person && {
					name: person.name,
					description: person.bio,
					homePath: `/authors/${person.handle}`,
					list: (paging) => listByPerson(person.id, paging),
				}
			);
		}
		case "tag": {
			const tag = await readTag(subject.slug, { limit: 1 });
			return (
				tag && {
					name: tag.name,
					description: `有關「${tag.name}」的報道。`,
					homePath: `/tags/${encodeURIComponent(subject.slug)}`,
					list: async (paging) => (await readTag(subject.slug, paging)) ?? { articles: [], next: null },
				}
			);
		}
		case "company": {
			const company = await readCompany(subject.slug);
			return (
				company && {
					name: company.name,
					description: `提及「${company.name}」的報道。`,
					homePath: companyPath(company),
					list: (paging) => listNaming(company.id, paging),
				}
			);
		}
		default:
			return subject satisfies never;
	}
}
