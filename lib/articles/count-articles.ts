import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";

/** How many stories there are, in whatever state; 0 tells that the newsroom is new. */
export async function countArticles(): Promise<number> {
	return reader().$count(articles);
}
