import { eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { publishedArticles } from "@/db/views/published-articles";
import { untilNextPublication } from "@/lib/articles/until-next-publication";
import { dependsOn, goneFrom } from "@/lib/front/reading";
import { articleTag } from "@/lib/front/tags";

/** What a share card shows of a published story, or null when readers have no such story. */
export async function readCardStory(number: number) {
	dependsOn(articleTag(number));
	const { kicker, claim, subs, shareHeadline, picture, expiresAt } = publishedArticles;
	const [story] = await reader()
		.select({ kicker, claim, subs, shareHeadline, picture, expiresAt })
		.from(publishedArticles)
		.where(eq(publishedArticles.number, number));
	if (!story) await untilNextPublication();
	goneFrom(story?.expiresAt ?? null);
	return story ?? null;
}

export type CardStory = NonNullable<Awaited<ReturnType<typeof readCardStory>>>;
