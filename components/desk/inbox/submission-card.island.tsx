"use client";

import { useWords } from "@/components/desk/words.island";
import { AssignedTo } from "@/components/desk/workflow/assigned-to";
import { BoardCard } from "@/components/desk/workflow/board-columns.island";
import { MoveControl } from "@/components/desk/workflow/move-control.island";
import { BOARD_COLUMNS, type BoardColumnName } from "@/lib/submissions/board-moves";
import type { BoardItem } from "@/lib/submissions/board-queries";
import { Due } from "./inbox-list";

/** What is dragged on the board is of this type, so that a text or a file of elsewhere finds no place. */
export const DRAGGED_SUBMISSION = "application/x-submission";

/** An embargo that ends so soon is told in red. */
const SOON_MS = 2 * 3_600_000;

/** A submission on the board: its kind, whose it is, what presses, who deals with it, and the ways to move it. */
export function SubmissionCard({
	item,
	home,
	now,
	whyNot,
	onDrag,
	onPut,
	onTell,
}: {
	item: BoardItem;
	home: BoardColumnName;
	now: Date;
	whyNot: (column: BoardColumnName) => string | null;
	onDrag: (item: BoardItem | null) => void;
	onPut: (column: BoardColumnName) => void;
	onTell: (sentence: string) => void;
}) {
	const words = useWords();
	const { inbox, when } = words;
	const { title, embargoUntil } = item;
	const isFixed = BOARD_COLUMNS.every((column) => column === home || whyNot(column) !== null);
	const left = embargoUntil === null ? 0 : embargoUntil.getTime() - now.getTime();
	return (
		<BoardCard
			type={DRAGGED_SUBMISSION}
			id={item.id}
			name={title}
			isFixed={isFixed}
			onDrag={(isInHand) => onDrag(isInHand ? item : null)}
		>
			{(onHold) => (
				<>
					<p className="f">
						<span className="tag-type">{inbox.kinds[item.kind]}</span>
						<bdi>{item.organisation ?? item.senderName}</bdi>
					</p>
					<h3>
						<a className="inb-cn" href={`/desk/inbox/${item.id}`} dir="auto" lang="zh-Hant-HK">
							{title}
						</a>
					</h3>
					<p className="f">
						{embargoUntil && left > 0 ? (
							<span className={left < SOON_MS ? "flag flag--err" : "flag flag--warn"}>
								{inbox.embargo(when.near(embargoUntil, now))}
							</span>
						) : null}
						{item.isAmended ? <span className="flag flag--warn">{inbox.amendments.title}</span> : null}
						{item.signals.length > 1 ? <span className="flag flag--warn">{inbox.signalsTitle}</span> : null}
						{item.alike > 0 ? <span className="flag">{inbox.alike(item.alike)}</span> : null}
						<Due item={item} now={now} words={words} />
						{item.startsAt ? <span>{inbox.starts(when.near(item.startsAt, now))}</span> : null}
					</p>
					<div className="f">
						<AssignedTo name={item.assignee} nobody={inbox.nobody} />
						<span className="due">{when.near(item.confirmedAt, now)}</span>
						{isFixed ? null : (
							<MoveControl
								{...{ home, whyNot, onPut, onTell }}
								name={title}
								targets={BOARD_COLUMNS}
								nameOf={(column) => inbox.states[column]}
								words={inbox.board}
								onHold={onHold}
							/>
						)}
					</div>
				</>
			)}
		</BoardCard>
	);
}
