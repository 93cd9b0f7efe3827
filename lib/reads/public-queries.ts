import { asc } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicMostRead } from "@/db/views/public-most-read";
import { listByNumbers, type PublishedArticle } from "@/lib/articles/public-queries";
import { dependsOn, holdsUntil } from "@/lib/front/reading";

const HOLDS_MINUTES = 10;

/** The most read published stories of the last 24 hours, the most read first; counted anew every few minutes. */
export async function listMostRead(limit = 5): Promise<PublishedArticle[]> {
	dependsOn("most-read");
	holdsUntil(new Date(Date.now() + HOLDS_MINUTES * 60_000));
	const rows = await reader()
		.select({ number: publicMostRead.number })
		.from(publicMostRead)
		.orderBy(asc(publicMostRead.rank))
		.limit(limit);
	return listByNumbers(rows.map(({ number }) => number));
}
