import type { Teaser } from "@/lib/articles/teaser";
import { parseHeadline } from "@/lib/headlines/headline";
import type { Card } from "./curate";

/** What a card shows otherwise than its story does. */
export type Overrides = Pick<Card, "headline" | "showsPicture" | "showsSubs">;

/** A story as a card shows it: the story itself is never changed. */
export function shownTeaser<Shown extends Pick<Teaser, "headline" | "picture">>(
	story: Shown,
	{ headline, showsPicture, showsSubs }: Overrides,
): Shown {
	const { kicker, claim, subs } = headline === null ? story.headline : parseHeadline(headline);
	return {
		...story,
		headline: { ...story.headline, kicker, claim, subs: showsSubs ? subs : [] },
		picture: showsPicture ? story.picture : null,
	};
}
