import { eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { publishedArticles } from "@/db/views/published-articles";

/** What a share card shows of a published story, or null when readers have no such story. */
export async function readCardStory(number: number) {
	const { kicker, claim, subs, picture } = publishedArticles;
	const [story] = await reader()
		.select({ kicker, claim, subs, picture })
		.from(publishedArticles)
		.where(eq(publishedArticles.number, number));
	return story ?? null;
}

export type CardStory = NonNullable<Awaited<ReturnType<typeof readCardStory>>>;
