import { storyPath } from "@/lib/articles/address";
import { plainHeadline } from "@/lib/headlines/plain-headline";
import { listHeadlines, listTerms } from "./public-queries";
import { termHref, termsWith } from "./terms";

export type Suggestion = {
	kind: "person" | "column" | "company" | "section" | "tag" | "kicker" | "story";
	text: string;
	href: string;
};

const SUGGESTIONS_MAX = 8;
const TERMS_MAX = 4;

/** What somebody who has typed so much may be looking for: names first, then headlines. */
export async function suggest(text: string): Promise<Suggestion[]> {
	const names = termsWith(text, await listTerms(), TERMS_MAX);
	const stories = await listHeadlines(text, SUGGESTIONS_MAX - names.length);
	return [
		...names.map((term) => ({ kind: term.kind, text: term.name, href: termHref(term) })),
		...stories.map((story) => ({
			kind: "story" as const,
			text: plainHeadline(story),
			href: storyPath(story),
		})),
	];
}
