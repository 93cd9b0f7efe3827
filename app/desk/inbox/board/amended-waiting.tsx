import type { InboxColumn } from "@/lib/submissions/board-queries";
import { WAITING_AMENDED } from "@/lib/submissions/states";
import type { Words } from "@/lib/words/words";

/** Above the board what waits although it is done with: its column is the last that anybody looks into. */
export function AmendedWaiting({ columns, words: { inbox } }: { columns: InboxColumn[]; words: Words }) {
	const items = columns
		.filter(({ name }) => WAITING_AMENDED.includes(name))
		.flatMap((column) => column.items.filter(({ isAmended }) => isAmended));
	if (items.length === 0) return null;
	return (
		<section className="note note--warn inb-amd" aria-label={inbox.amendments.title}>
			<b>{inbox.amendments.waiting(items.length)}</b>
			<ul>
				{items.map(({ id, title, state }) => (
					<li key={id}>
						<a href={`/desk/inbox/${id}`} dir="auto" lang="zh-Hant-HK">
							{title}
						</a>
						{`（${inbox.states[state]}）`}
					</li>
				))}
			</ul>
		</section>
	);
}
