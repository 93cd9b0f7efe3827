import type { Words } from "@/lib/words/words";

const WAYS = { board: "/desk/inbox/board", list: "/desk/inbox" } as const;

/** The inbox as a board or a list; `way` is the one that is open. */
export function InboxWays({ way, words: { inbox } }: { way: keyof typeof WAYS; words: Words }) {
	return (
		<nav className="seg ws-back" aria-label={inbox.board.ways}>
			{(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((one) => (
				<a key={one} href={WAYS[one]} aria-current={one === way ? "page" : undefined}>
					{inbox.board[one]}
				</a>
			))}
		</nav>
	);
}
