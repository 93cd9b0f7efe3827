import type { PublishedArticle } from "./public-queries";

type Byline = PublishedArticle["bylines"][number];

/** Those of the people under a story who wrote it, in the order they are printed; empty when nobody signed. */
export function authorsOf(bylines: readonly Byline[]): Byline[] {
	return bylines.filter(({ role }) => role === "writer" || role === "guest" || role === "agency");
}

/** Those who took part in another way: photographs, editing, translation. Nobody who wrote it too. */
export function contributorsOf(bylines: readonly Byline[]): Byline[] {
	const authors = new Set(authorsOf(bylines).map(({ handle }) => handle));
	return bylines.filter(
		({ handle }, index) =>
			!authors.has(handle) && bylines.findIndex((other) => other.handle === handle) === index,
	);
}
