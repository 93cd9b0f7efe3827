"use client";

import { useState } from "react";
import { EditorWordsProvider } from "@/components/desk/editor/editor-words.island";
import { useWords } from "@/components/desk/words.island";
import { nextHalfHour } from "@/lib/time/hong-kong";
import type { Locale } from "@/lib/words/words";
import type { BoardColumn, ColumnName } from "@/lib/workflow/board";
import type { Ticket } from "@/lib/workflow/tickets";
import { BoardColumns } from "./board-columns.island";
import { BoardTicket, DRAGGED_TICKET } from "./board-ticket.island";
import { ColumnMark } from "./column-mark";
import { DeedSaid } from "./deed-said";
import { columnName, type MoveVerb, moveOf } from "./moves";
import { useDeeds } from "./use-deeds";
import { WhenDialog } from "./when-dialog.island";
import { WordsDialog } from "./words-dialog.island";
import type { WorkflowActions } from "./workflow-props";

type Asking = { story: Ticket; verb: "return" | "spike" | "schedule" };

/** The desk's stories in columns by stage. A ticket is moved by dragging, by the arrow keys, or from its menu: all three ask the same table. */
export function Board({
	columns,
	actions,
	locale,
	now,
}: {
	columns: readonly BoardColumn[];
	actions: WorkflowActions;
	locale: Locale;
	now: Date;
}) {
	const words = useWords();
	const { board } = words.workflow;
	const { act, isBusy, said } = useDeeds(actions, () => Promise.resolve(true));
	const [asking, setAsking] = useState<Asking | null>(null);
	const [told, setTold] = useState("");
	const nameOf = (name: ColumnName) => columnName(name, words);

	async function send(
		story: Ticket,
		verb: MoveVerb | "schedule",
		fields: Record<string, string>,
	): Promise<void> {
		const { id: articleId, stage: from, revision } = story;
		const problems = await act(verb, { articleId, from, revision: String(revision), ...fields });
		if (problems.length > 0) return;
		setAsking(null);
		setTold(board.moved(story.claim || words.desk.untitled, words.workflow.done[verb]));
	}

	function put(story: Ticket, column: ColumnName): void {
		if (isBusy || homeOf(story) === column) return;
		const move = moveOf(story, column, words);
		if ("why" in move) {
			setTold(board.cannot(nameOf(column), move.why));
			return;
		}
		setTold("");
		if (move.verb === "return" || move.verb === "spike" || move.verb === "schedule")
			setAsking({ story, verb: move.verb });
		else void send(story, move.verb, move.verb === "approve" ? { to: move.to } : {});
	}

	return (
		<EditorWordsProvider locale={locale}>
			<p className="vh" id="board-keys">
				{board.keys}
			</p>
			<div className="q-news wf-news">
				<p role="status" className="hint">
					{told}
				</p>
				<DeedSaid said={asking === null ? said : null} isBusy={isBusy} words={words} />
			</div>
			<BoardColumns
				columns={columns.map(({ name, tickets, hasMore }) => ({
					...{ name, hasMore, cards: tickets },
					heading: (
						<>
							<ColumnMark column={name} />
							{nameOf(name)}
						</>
					),
					rest:
						hasMore && name !== "scheduled" && name !== "published" ? `/desk/articles?stage=${name}` : null,
				}))}
				type={DRAGGED_TICKET}
				words={board}
				homeOf={homeOf}
				whyNot={(story, column) => {
					const move = moveOf(story, column, words);
					return "why" in move ? move.why : null;
				}}
				onPut={put}
			>
				{(story, { home, onDrag }) => (
					<BoardTicket
						key={story.id}
						{...{ story, home, now, onDrag }}
						onPut={(column) => put(story, column)}
						onTell={setTold}
					/>
				)}
			</BoardColumns>
			{asking?.verb === "schedule" ? (
				<WhenDialog
					title={board.schedule}
					at={nextHalfHour(now)}
					isBusy={isBusy}
					problems={said !== null && "problems" in said ? said.problems : []}
					onSend={(when) => void send(asking.story, "schedule", { confirmed: "", ...when })}
					onClose={() => setAsking(null)}
				/>
			) : null}
			{asking === null || asking.verb === "schedule" ? null : (
				<WordsDialog
					ask={words.workflow.asks[asking.verb]}
					isNeeded={asking.verb === "return"}
					isBusy={isBusy}
					problems={said !== null && "problems" in said ? said.problems : []}
					onSay={(text) => void send(asking.story, asking.verb, { words: text })}
					onClose={() => setAsking(null)}
				/>
			)}
		</EditorWordsProvider>
	);
}

/** The column in which a story stands. */
function homeOf({ state, stage }: Ticket): ColumnName {
	return state === "scheduled" || state === "published" ? state : stage;
}
