import { textOf } from "@/lib/body/body";
import { parseHeadline } from "@/lib/headlines/headline";
import { type PictureSource, pictureSource } from "@/lib/media/addresses";
import { pictureView } from "@/lib/media/picture-view";
import { countWords, readingMinutes } from "@/lib/text/measure";
import { slugOf } from "@/lib/text/slug";
import type { DeskArticle, listChoices } from "./desk-queries";
import { provenanceWords } from "./provenance-words";
import { creditsOf } from "./story";
import type { StoryView } from "./story-view";
import type { Place } from "./teaser";

type Choices = Awaited<ReturnType<typeof listChoices>>;
type Sized = Parameters<typeof pictureView>[0];

/**
 * The working copy as its page would show it if it were published at `now`. The book is left out: the desk only knows
 * its name.
 */
export function previewView(
	{ content, publishAt }: Pick<DeskArticle, "content" | "publishAt">,
	{
		choices,
		media,
		staffByline,
		now,
	}: { choices: Choices; media: readonly Sized[]; staffByline: string; now: Date },
): StoryView {
	const { kicker, claim, subs } = parseHeadline(content.headline);
	const { lead, provenance } = content;
	const pictures = new Map(media.map((picture) => [picture.id, picture]));
	const leadFile = lead && pictures.get(lead.mediaId);
	const bylines = content.bylines.flatMap(({ personId, role }) => {
		const person = choices.people.find(({ id }) => id === personId);
		return person ? [{ ...person, role }] : [];
	});
	return {
		headline: { kicker, claim, subs, author: null },
		section: placeOf(
			"sections",
			choices.sections.find(({ id }) => id === content.sectionId),
		),
		column: placeOf(
			"columns",
			choices.columns.find(({ id }) => id === content.columnId),
		),
		isColumn: content.kind === "column",
		credits: creditsOf({ bylines, kind: content.kind }),
		desk: staffByline,
		publishedAt: publishAt ?? now,
		updatedAt: null,
		minutes: readingMinutes(countWords(textOf(content.body))),
		provenance: provenance && provenanceWords(provenance),
		lead:
			lead && leadFile
				? { ...pictureView({ ...leadFile, alt: lead.alt }), caption: lead.caption, credit: lead.credit }
				: null,
		body: content.body,
		pictures: Object.fromEntries(
			media.map((picture): [string, PictureSource] => [picture.id, pictureSource(picture)]),
		),
		companies: [],
		tags: content.tags.map((name) => ({ href: `/tags/${encodeURIComponent(slugOf(name))}`, name })),
		book: null,
		comments: null,
	};
}

function placeOf(
	kind: "sections" | "columns",
	found: { slug: string; name: string } | undefined,
): Place | null {
	return found ? { href: `/${kind}/${found.slug}`, name: found.name } : null;
}
