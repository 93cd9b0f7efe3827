import type { PublishedArticle } from "@/lib/articles/public-queries";
import { teaserOf } from "@/lib/articles/story";
import { formatHeadline } from "@/lib/headlines/headline";
import type { BoardStory } from "./board";

/** A published or scheduled story as the desk of the front page shows it. */
export function boardStory(
	article: PublishedArticle,
	{ publication, now }: { publication: { staffByline: string }; now: Date },
): BoardStory {
	const { number, headline, picture, byline, isColumn, section } = teaserOf(article, publication);
	return {
		articleId: article.articleId,
		number,
		headline,
		ownHeadline: formatHeadline({ ...headline, author: null }),
		picture,
		byline,
		isColumn: isColumn && article.column !== null,
		section,
		publishAt: article.publishAt,
		state: article.publishAt <= now ? "out" : "due",
	};
}

/** A story that was placed and has since been taken from its readers, or out of the schedule. */
export function goneStory({
	id,
	number,
	kicker,
	claim,
}: {
	id: string;
	number: number;
	kicker: string | null;
	claim: string;
}): BoardStory {
	const headline = { kicker, claim, subs: [], author: null };
	return {
		articleId: id,
		number,
		headline,
		ownHeadline: formatHeadline(headline),
		picture: null,
		byline: "",
		isColumn: false,
		section: null,
		publishAt: null,
		state: "gone",
	};
}
