import { environment } from "@/lib/env";
import { storyPath } from "./address";
import { titleOf } from "./title";

/** What a reader's tools give to others: the story's path, its whole address and its title. */
export type PageToShare = { path: string; url: string; title: string };

export function pageToShare(
	story: Parameters<typeof storyPath>[0] & Parameters<typeof titleOf>[0],
): PageToShare {
	const path = storyPath(story);
	return { path, url: `${environment().siteUrl}${path}`, title: titleOf(story) };
}
