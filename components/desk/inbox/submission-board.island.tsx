"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { EditorWordsProvider } from "@/components/desk/editor/editor-words.island";
import { useWords } from "@/components/desk/words.island";
import { BoardColumns } from "@/components/desk/workflow/board-columns.island";
import { sendDeed } from "@/components/desk/workflow/send-deed";
import { WordsDialog } from "@/components/desk/workflow/words-dialog.island";
import { type BoardColumnName, type BoardVerb, boardMove } from "@/lib/submissions/board-moves";
import type { BoardItem, InboxColumn } from "@/lib/submissions/board-queries";
import { type INBOX_TABS, inboxHref } from "@/lib/submissions/inbox-filter";
import { type Locale, problemSentence, type Words } from "@/lib/words/words";
import type { FormAction } from "@/lib/write/form-state";
import type { Problem } from "@/lib/write/outcome";
import { DRAGGED_SUBMISSION, SubmissionCard } from "./submission-card.island";
import { SubmissionNo } from "./submission-no.island";

type Asking = { item: BoardItem; verb: "ask" | "decline" | "discard"; column: BoardColumnName };

/** Where the list shows what a column has no room for. */
const TABS: Record<BoardColumnName, (typeof INBOX_TABS)[number]> = {
	...{ held: "held", new: "waiting", answered: "waiting", asked: "asked" },
	...{ diary: "adopted", adopted: "adopted", used: "adopted", declined: "closed" },
};

/** The inbox in columns by state. A card is moved by dragging, by the arrow keys, or from its menu: all do what the buttons beside it do. */
export function SubmissionBoard({
	columns,
	deeds,
	mayAdopt,
	locale,
	now,
}: {
	columns: readonly InboxColumn[];
	deeds: Record<BoardVerb, FormAction<unknown>>;
	mayAdopt: boolean;
	locale: Locale;
	now: Date;
}) {
	const words = useWords();
	const router = useRouter();
	const { board, states } = words.inbox;
	const [isBusy, setBusy] = useState(false);
	const [asking, setAsking] = useState<Asking | null>(null);
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const [told, setTold] = useState("");

	const whyNot = (item: BoardItem, column: BoardColumnName) => {
		const move = moveOf(item, { column, mayAdopt, words });
		return "why" in move ? move.why : null;
	};

	async function send(
		item: BoardItem,
		{ verb, column, ...fields }: { verb: BoardVerb; column: BoardColumnName } & Record<string, string>,
	): Promise<void> {
		if (isBusy) return;
		setBusy(true);
		setProblems([]);
		const wrong = await sendDeed(deeds[verb], { submissionId: item.id, ...fields });
		setBusy(false);
		setProblems(wrong);
		router.refresh();
		if (wrong.length > 0) return;
		setAsking(null);
		setTold(board.moved(item.title, states[column]));
	}

	function put(item: BoardItem, column: BoardColumnName): void {
		if (isBusy || item.state === column) return;
		const move = moveOf(item, { column, mayAdopt, words });
		setProblems([]);
		if ("why" in move) {
			setTold(board.cannot(states[column], move.why));
			return;
		}
		setTold("");
		const { verb } = move;
		if (verb === "ask" || verb === "decline" || verb === "discard") setAsking({ item, verb, column });
		else void send(item, { verb, column });
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
				{asking === null && problems.length > 0 ? (
					<p className="err" role="alert">
						{problems.map((problem) => problemSentence(words, problem)).join(" ")}
					</p>
				) : null}
			</div>
			<BoardColumns
				columns={columns.map(({ name, items, hasMore }) => ({
					...{ name, hasMore, heading: states[name], cards: items },
					rest: hasMore ? inboxHref({ tab: TABS[name], kind: null, page: 1, q: "" }) : null,
				}))}
				type={DRAGGED_SUBMISSION}
				words={board}
				homeOf={({ state }) => state}
				whyNot={whyNot}
				onPut={put}
			>
				{(item, { home, onDrag }) => (
					<SubmissionCard
						key={item.id}
						{...{ item, home, now, onDrag }}
						whyNot={(column) => whyNot(item, column)}
						onPut={(column) => put(item, column)}
						onTell={setTold}
					/>
				)}
			</BoardColumns>
			{asking?.verb === "ask" ? (
				<WordsDialog
					ask={{ title: board.askTitle, body: board.askBody, words: words.inbox.askText }}
					isNeeded
					{...{ isBusy, problems }}
					onSay={(text) => void send(asking.item, { verb: "ask", column: asking.column, text })}
					onClose={() => setAsking(null)}
				/>
			) : null}
			{asking !== null && asking.verb !== "ask" ? (
				<SubmissionNo
					kind={asking.item.kind}
					isHeld={asking.verb === "discard"}
					{...{ isBusy, problems }}
					onSay={(said) => void send(asking.item, { verb: asking.verb, column: asking.column, ...said })}
					onClose={() => setAsking(null)}
				/>
			) : null}
		</EditorWordsProvider>
	);
}

/** The same answer for the pointer, the keyboard and the menu; the command gives it once more. */
function moveOf(
	{ kind, state, startsAt, articleId }: BoardItem,
	{ column, mayAdopt, words }: { column: BoardColumnName; mayAdopt: boolean; words: Words },
): { verb: BoardVerb } | { why: string } {
	const move = boardMove({ kind, state, startsAt, hasDraft: articleId !== null }, column);
	if ("why" in move) {
		const own: Record<string, string> = words.inbox.board.whys;
		return { why: own[move.why] ?? problemSentence(words, { code: move.why }) };
	}
	if (move.verb === "adopt" && !mayAdopt) return { why: problemSentence(words, { code: "forbidden" }) };
	return move;
}
