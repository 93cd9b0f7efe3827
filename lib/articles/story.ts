import { headlineOn } from "@/lib/headlines/surface-headlines";
import { withoutSignature } from "@/lib/headlines/without-signature";
import { pictureView } from "@/lib/media/picture-view";
import { excerptOf } from "@/lib/text/measure";
import { storyPath } from "./address";
import { authorsOf } from "./authors";
import type { PublishedArticle } from "./public-queries";
import type { Place, Teaser } from "./teaser";

type Byline = PublishedArticle["bylines"][number];

/** Graphemes: four lines beside a small picture on a phone. */
const SUMMARY_MAX = 80;

/** What a list, or search, shows of a published story; `staffByline` stands over stories nobody signed. */
export function teaserOf(
	article: PublishedArticle,
	{ staffByline }: { staffByline: string },
	surface: "listHeadline" | "searchHeadline" = "listHeadline",
): Teaser {
	const writers = authorsOf(article.bylines);
	const isColumn = article.kind === "column";
	const author = isColumn && writers.length > 0 ? writers.map(signature).join("、") : null;
	return {
		number: article.number,
		href: storyPath(article),
		headline: { ...withoutSignature(headlineOn(surface, article), isColumn ? namesOf(writers) : []), author },
		excerpt: article.excerpt,
		summary: excerptOf(article.excerpt, { max: SUMMARY_MAX }),
		isColumn,
		section: article.section && { href: `/sections/${article.section.slug}`, name: article.section.name },
		byline: writers.length > 0 ? writers.map(signature).join("、") : staffByline,
		writers: writers.map(personPlace),
		publishedAt: article.publishAt,
		picture: article.picture && pictureView(article.picture),
		comments: article.comments,
	};
}

/** Who did what, as it is printed under the headline: 記者 何詠琳、莫凱晴; 攝影 …. Empty when nobody signed. */
export function creditsOf({
	bylines,
	kind,
}: Pick<PublishedArticle, "bylines" | "kind">): { label: string; people: Place[] }[] {
	const credits = new Map<string, Place[]>();
	for (const byline of bylines) {
		const label = labelOf(byline, kind);
		credits.set(label, [...(credits.get(label) ?? []), personPlace(byline)]);
	}
	return [...credits].map(([label, people]) => ({ label, people }));
}

function signature({ name, honorific }: Byline): string {
	return `${name}${honorific ?? ""}`;
}

/** As the writers among them may be typed behind a headline: with and without what they are called, or all together. */
export function namesOf(bylines: readonly Byline[]): string[] {
	const writers = authorsOf(bylines);
	const signed = writers.map(signature);
	return [...signed, ...writers.map(({ name }) => name), signed.join("、")];
}

function personPlace(byline: Byline): Place {
	return { href: `/authors/${byline.handle}`, name: signature(byline) };
}

function labelOf({ role, kind: person }: Byline, story: PublishedArticle["kind"]): string {
	if (role === "writer") return person === "columnist" || story === "column" ? "作者" : "記者";
	return ROLE_LABELS[role];
}

const ROLE_LABELS: Record<Exclude<Byline["role"], "writer">, string> = {
	photo: "攝影",
	video: "錄影",
	design: "設計",
	data: "數據",
	editor: "編輯",
	translator: "翻譯",
	moderator: "主持",
	guest: "嘉賓",
	agency: "通訊社",
};
