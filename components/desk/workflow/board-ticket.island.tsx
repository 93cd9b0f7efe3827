"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { StateMark } from "@/components/desk/state-mark";
import { StoryName } from "@/components/desk/story-name";
import { useWords } from "@/components/desk/words.island";
import type { ColumnName } from "@/lib/workflow/board";
import type { Ticket } from "@/lib/workflow/tickets";
import { columnName, moveOf } from "./moves";
import { StageMark } from "./stage-mark";
import { TicketFoot } from "./work-ticket";

/** What is dragged on the board is of this type, so that a text or a file of elsewhere finds no place. */
export const DRAGGED_TICKET = "application/x-story-ticket";

const TARGETS = ["idea", "draft", "review", "proof", "legal", "ready", "scheduled", "spiked"] as const;

/** A story that can be moved: dragged, carried with the arrow keys from its button, or sent from the menu behind it. */
export function BoardTicket({
	story,
	home,
	now,
	onDrag,
	onPut,
	onTell,
}: {
	story: Ticket;
	home: ColumnName;
	now: Date;
	onDrag: (story: Ticket | null) => void;
	onPut: (column: ColumnName) => void;
	onTell: (sentence: string) => void;
}) {
	const words = useWords();
	const { board } = words.workflow;
	const menuId = useId();
	const menu = useRef<HTMLFieldSetElement>(null);
	/** The column over which the arrow keys hold the ticket. */
	const [held, setHeld] = useState<ColumnName | null>(null);
	const name = story.claim || words.desk.untitled;
	const isFixed = home === "scheduled" || home === "published";

	function carry(event: KeyboardEvent): void {
		if (event.key === "Escape" && held !== null) {
			event.preventDefault();
			setHeld(null);
			onTell(board.putBack);
			return;
		}
		if (event.key === "Enter" && held !== null) {
			event.preventDefault();
			setHeld(null);
			onPut(held);
			return;
		}
		const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
		const at = TARGETS.findIndex((one) => one === (held ?? home));
		const next = TARGETS[at + step];
		if (step === 0 || at < 0 || next === undefined) return;
		event.preventDefault();
		setHeld(next === home ? null : next);
		if (next === home) {
			onTell(board.atHome(columnName(next, words)));
			return;
		}
		const move = moveOf(story, next, words);
		onTell(
			"why" in move ? board.cannot(columnName(next, words), move.why) : board.over(columnName(next, words)),
		);
	}

	return (
		<li
			className={held === null ? "tkt" : "tkt tkt--held"}
			draggable={!isFixed}
			onDragStart={(event) => {
				event.dataTransfer.setData(DRAGGED_TICKET, story.id);
				event.dataTransfer.setData("text/plain", name);
				event.dataTransfer.effectAllowed = "move";
				onDrag(story);
			}}
			onDragEnd={() => onDrag(null)}
		>
			<h3>
				<StoryName
					href={`/desk/articles/${story.id}`}
					kicker={story.kicker}
					claim={story.claim}
					untitled={words.desk.untitled}
				/>
			</h3>
			<TicketFoot story={story} now={now} words={words}>
				{isFixed ? null : (
					<div className="tkt-mv">
						<button
							type="button"
							popoverTarget={menuId}
							aria-label={board.moveName(name)}
							aria-describedby="board-keys"
							onKeyDown={carry}
							onBlur={() => setHeld(null)}
						>
							{board.move}
						</button>
						<fieldset
							ref={menu}
							className="tkt-menu"
							id={menuId}
							popover="auto"
							aria-label={board.moveName(name)}
						>
							{TARGETS.filter((one) => one !== home).map((one) => {
								const move = moveOf(story, one, words);
								const why = "why" in move ? move.why : null;
								return (
									<button
										key={one}
										type="button"
										aria-disabled={why !== null}
										onClick={() => {
											if (why !== null) return;
											menu.current?.hidePopover();
											onPut(one);
										}}
									>
										{one === "scheduled" ? <StateMark state={one} /> : <StageMark stage={one} />}
										{columnName(one, words)}
										{why === null ? null : <span className="hint">{why}</span>}
									</button>
								);
							})}
						</fieldset>
					</div>
				)}
			</TicketFoot>
		</li>
	);
}
