/**
 * What a page can have read, as names under which the front keeps it. A query declares them with `dependsOn`, a command
 * announces them after it has changed something, and exactly the pages kept under them are made anew.
 */
export type Tag =
	| "settings"
	| "sections"
	| "columns"
	| "people"
	| "boxes"
	| "redirects"
	| "latest"
	| "front-page"
	| "corrections"
	| "most-read"
	| `article:${number}`
	| `section:${string}`
	| `column:${string}`
	| `person:${string}`
	| `tag:${string}`
	| `kicker:${string}`
	| `company:${string}`
	| `comments:${number}`
	| `page:${string}`
	| "pages"
	| "schedule";

/** A story itself, by its public number: its page, its card, and that it was withdrawn. */
export function articleTag(number: number): Tag {
	return `article:${number}`;
}

/** The comments under a story, by its public number. */
export function commentsTag(number: number): Tag {
	return `comments:${number}`;
}

/** A list of stories, by the identity of what they stand under (a UUID; of a kicker, its text). */
export function listTag(
	place: "section" | "column" | "person" | "tag" | "kicker" | "company",
	id: string,
): Tag {
	return `${place}:${id}`;
}

/** A page the newsroom wrote itself, such as about, by its slug. */
export function pageTag(slug: string): Tag {
	return `page:${slug}`;
}

/** Which pages the newsroom wrote itself there are, and what they are called. */
export function pagesTag(): Tag {
	return "pages";
}
