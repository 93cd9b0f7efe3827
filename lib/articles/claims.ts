import type { Teaser } from "./teaser";

/** The 主題 of stories, which cards and archives set in Song. */
export function claimsOf(stories: readonly Teaser[]): string[] {
	return stories.map(({ headline }) => headline.claim);
}
