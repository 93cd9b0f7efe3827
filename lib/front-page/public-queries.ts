import { asc, max } from "drizzle-orm";
import { reader } from "@/db/client";
import { liveFrontLaunches, nextFrontChange, publicFrontCards } from "@/db/views/public-front";
import { listByNumbers } from "@/lib/articles/public-queries";
import { dependsOn, holdsUntil } from "@/lib/front/reading";
import type { PlacedArticle } from "./assemble-front";

/**
 * The published stories that editors have on the front page, in the order of each container, and the number of the newest launch
 * that shows (0: never launched). Holds until the next timed launch or the next time of a card; that a placed story comes out is for the list of the latest to say.
 */
export async function readPlaced(): Promise<{ edition: number; placed: PlacedArticle[] }> {
	dependsOn("front-page");
	const [cards, [last], [next]] = await Promise.all([
		reader().select().from(publicFrontCards).orderBy(asc(publicFrontCards.position)),
		reader()
			.select({ edition: max(liveFrontLaunches.launchId) })
			.from(liveFrontLaunches),
		reader().select().from(nextFrontChange),
	]);
	if (next) holdsUntil(new Date(Date.now() + next.waitMilliseconds));
	const articles = await listByNumbers([...new Set(cards.map(({ number }) => number))]);
	const byNumber = new Map(articles.map((article) => [article.number, article]));
	const placed = cards.flatMap(({ container, number, headline, showsPicture, showsSubs, isOver }) => {
		const article = byNumber.get(number);
		return article ? [{ container, article, overrides: { headline, showsPicture, showsSubs }, isOver }] : [];
	});
	return { edition: last?.edition ?? 0, placed };
}
