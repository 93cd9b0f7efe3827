import type { Body } from "@/lib/body/body";
import { companyPath } from "@/lib/companies/address";
import type { Headline } from "@/lib/headlines/headline";
import { withoutSignature } from "@/lib/headlines/without-signature";
import { type PictureSource, pictureSource } from "@/lib/media/addresses";
import { type PictureView, pictureView } from "@/lib/media/picture-view";
import { readingMinutes } from "@/lib/text/measure";
import { provenanceWords } from "./provenance-words";
import type { PublishedStory } from "./public-queries";
import { creditsOf, namesOf } from "./story";
import type { Place } from "./teaser";

/** A published story as its own page shows it. */
export type StoryView = {
	headline: Headline;
	section: Place | null;
	column: Place | null;
	isColumn: boolean;
	credits: { label: string; people: Place[] }[];
	/** The house name, for stories nobody signed. */
	desk: string;
	publishedAt: Date;
	updatedAt: Date | null;
	minutes: number;
	provenance: string | null;
	lead: (PictureView & { caption: string; credit: string }) | null;
	body: Body;
	pictures: Record<string, PictureSource>;
	tags: Place[];
	companies: (Place & { code: string | null })[];
	book: BookView | null;
	/** Comments that readers can see; null where none can be, as in a preview. */
	comments: number | null;
};

export type BookView = {
	title: string;
	author: string;
	blurb: string;
	link: string | null;
	disclosure: string | null;
	cover: PictureView | null;
};

/** The row of a published story as a page shows it; `staffByline` stands over stories nobody signed. */
export function storyView(story: PublishedStory, { staffByline }: { staffByline: string }): StoryView {
	const { kicker, claim, subs, section, column, picture, book } = story;
	return {
		headline: withoutSignature({ kicker, claim, subs, author: null }, namesOf(story.bylines)),
		section: section && { href: `/sections/${section.slug}`, name: section.name },
		column: column && { href: `/columns/${column.slug}`, name: column.name },
		isColumn: story.kind === "column",
		credits: creditsOf(story),
		desk: staffByline,
		publishedAt: story.publishAt,
		updatedAt: story.updatedAt,
		minutes: readingMinutes(story.words),
		provenance: provenanceOf(story),
		lead: picture && { ...pictureView(picture), caption: picture.caption, credit: picture.credit },
		body: story.body,
		pictures: Object.fromEntries(
			Object.entries(story.pictures).map(([id, file]) => [id, pictureSource({ id, ...file })]),
		),
		tags: story.tags.map(({ slug, name }) => ({ href: `/tags/${encodeURIComponent(slug)}`, name })),
		companies: story.companies.map((company) => ({
			href: companyPath(company),
			name: company.name,
			code: company.code,
		})),
		comments: story.comments,
		book: book && {
			...book,
			cover: book.cover && pictureView({ ...book.cover, alt: `《${book.title}》封面` }),
		},
	};
}

function provenanceOf({
	provenancePublication: publication,
	provenancePage: page,
	provenanceMode: mode,
	provenancePrintedOn: printedOn,
}: PublishedStory): string | null {
	return publication && mode ? provenanceWords({ publication, page, mode, printedOn }) : null;
}
