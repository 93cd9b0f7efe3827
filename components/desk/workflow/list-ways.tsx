import type { Words } from "@/lib/words/words";

const WAYS = {
	board: "/desk/articles/board",
	table: "/desk/articles",
	calendar: "/desk/articles/calendar",
} as const;

/** The same stories as a board, a list or a calendar; `way` is the one that is open, if any. */
export function ListWays({ way, words: { desk } }: { way?: keyof typeof WAYS; words: Words }) {
	return (
		<nav className="seg ws-back" aria-label={desk.list.ways}>
			{(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((one) => (
				<a key={one} href={WAYS[one]} aria-current={one === way ? "page" : undefined}>
					{desk.list[one]}
				</a>
			))}
		</nav>
	);
}
