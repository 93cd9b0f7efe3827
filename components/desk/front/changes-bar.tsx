import { Icon } from "@/components/ui/icon";
import type { Board } from "@/lib/front-page/desk-queries";
import type { Words } from "@/lib/words/words";

/** What readers have not got yet, counted and named, and how long the lead has been up. */
export function ChangesBar({
	board: { containers, names },
	nameOf,
	now,
	words: { front },
}: {
	board: Board;
	nameOf: (key: string) => string;
	now: Date;
	words: Words;
}) {
	const told = containers.flatMap(({ key, changes }) =>
		changes.map((change) =>
			change.kind === "order"
				? front.changes.order(nameOf(key))
				: front.changes[change.kind](names[change.articleId] ?? "", nameOf(key)),
		),
	);
	const lead = containers.find(({ key }) => key === "lead");
	const minutes = lead?.liveAt ? Math.floor((now.getTime() - lead.liveAt.getTime()) / 60_000) : null;
	return (
		<section className="lockb" aria-label={front.changesLabel}>
			<span>
				{told.length > 0 && <Icon name="warn" />}{" "}
				{told.length > 0
					? `${front.unlaunched(told.length)}${told.join(front.changesJoin)}`
					: front.noChanges}
			</span>
			{minutes !== null && (
				<span className="hint">
					{nameOf("lead")} {front.hanging(front.duration(Math.floor(minutes / 60), minutes % 60))}
				</span>
			)}
		</section>
	);
}
