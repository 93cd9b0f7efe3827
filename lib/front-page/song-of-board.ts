import type { BoardStory } from "./board";
import type { Board } from "./desk-queries";

/** The texts that the desk of the front page sets in Song: every headline on it. */
export function songOfBoard({ containers, rail, removed }: Board, stories: readonly BoardStory[]): string[] {
	const all = [
		...containers.flatMap(({ cards, automatic }) => [...cards.map(({ story }) => story), ...automatic]),
		...rail,
		...removed.map(({ story }) => story),
		...stories,
	];
	return [...new Set(all.map(({ headline: { claim, author } }) => `${claim}（${author ?? ""}）`))];
}
