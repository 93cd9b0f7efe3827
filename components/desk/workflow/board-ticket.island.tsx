"use client";

import { StoryName } from "@/components/desk/story-name";
import { useWords } from "@/components/desk/words.island";
import type { ColumnName } from "@/lib/workflow/board";
import type { Ticket } from "@/lib/workflow/tickets";
import { BoardCard } from "./board-columns.island";
import { ColumnMark } from "./column-mark";
import { MoveControl } from "./move-control.island";
import { columnName, moveOf } from "./moves";
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
	const name = story.claim || words.desk.untitled;
	const isFixed = home === "scheduled" || home === "published";

	return (
		<BoardCard
			type={DRAGGED_TICKET}
			id={story.id}
			{...{ name, isFixed }}
			onDrag={(isInHand) => onDrag(isInHand ? story : null)}
		>
			{(onHold) => (
				<>
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
							<MoveControl<ColumnName>
								{...{ name, home, onPut, onTell }}
								targets={TARGETS}
								nameOf={(column) => columnName(column, words)}
								markOf={(column) => <ColumnMark column={column} />}
								whyNot={(column) => {
									const move = moveOf(story, column, words);
									return "why" in move ? move.why : null;
								}}
								words={board}
								onHold={onHold}
							/>
						)}
					</TicketFoot>
				</>
			)}
		</BoardCard>
	);
}
