"use client";

import { useState } from "react";
import { EditorWordsProvider } from "@/components/desk/editor/editor-words.island";
import { useWords } from "@/components/desk/words.island";
import { clock, dayOf } from "@/lib/time/hong-kong";
import type { Locale } from "@/lib/words/words";
import type { CalendarEntry } from "@/lib/workflow/calendar-queries";
import { CalendarItem, DRAGGED_ENTRY } from "./calendar-item.island";
import { DeedSaid } from "./deed-said";
import { useDeeds } from "./use-deeds";
import { WhenDialog } from "./when-dialog.island";
import type { WorkflowActions } from "./workflow-props";

/** What is due and what goes out, by the day in Hong Kong. An entry is moved by dragging it to a day, or by its button. */
export function Calendar({
	days,
	month,
	entries,
	actions,
	locale,
	now,
}: {
	days: readonly string[];
	/** The month whose days are not dimmed, `2026-03`; null when all are of one week. */
	month: string | null;
	entries: Record<string, CalendarEntry[]>;
	actions: WorkflowActions;
	locale: Locale;
	now: Date;
}) {
	const words = useWords();
	const { calendar } = words.workflow;
	const { act, isBusy, said } = useDeeds(actions, () => Promise.resolve(true));
	const [dragged, setDragged] = useState<CalendarEntry | null>(null);
	const [over, setOver] = useState<string | null>(null);
	const [asking, setAsking] = useState<CalendarEntry | null>(null);
	const today = dayOf(now);

	async function move({ kind, story }: CalendarEntry, when: { on: string; at: string }): Promise<void> {
		if (isBusy) return;
		const problems =
			kind === "due"
				? await act("assign", { articleId: story.id, assignee: story.assignedTo ?? "", ...when })
				: kind === "expiry"
					? await act("expiry", { articleId: story.id, ...when })
					: await act("schedule", {
							articleId: story.id,
							revision: String(story.revision),
							confirmed: "",
							...when,
						});
		if (problems.length === 0) setAsking(null);
	}

	return (
		<EditorWordsProvider locale={locale}>
			<div className="q-news wf-news">
				<DeedSaid said={asking === null ? said : null} isBusy={isBusy} words={words} />
			</div>
			<div className="cal">
				{calendar.weekdays.map((name) => (
					<div key={name} className="cal-w" aria-hidden="true">
						{name}
					</div>
				))}
				{days.map((day) => (
					<section
						key={day}
						className={[
							"cal-d",
							month !== null && !day.startsWith(month) && "cal-d--out",
							day < today && "cal-d--past",
							day === today && "cal-d--now",
							over === day && "cal-d--over",
						]
							.filter(Boolean)
							.join(" ")}
						aria-labelledby={`day-${day}`}
						onDragOver={(event) => {
							if (!event.dataTransfer.types.includes(DRAGGED_ENTRY)) return;
							event.preventDefault();
							setOver(day);
						}}
						onDragLeave={() => setOver((before) => (before === day ? null : before))}
						onDrop={(event) => {
							event.preventDefault();
							setOver(null);
							if (dragged && dayOf(dragged.at) !== day)
								void move(dragged, { on: day, at: clock(dragged.at) });
							setDragged(null);
						}}
					>
						<h2 id={`day-${day}`}>
							<time dateTime={day}>{words.when.shortDay(day, now)}</time>
							{day === today ? <span className="vh">{calendar.today}</span> : null}
						</h2>
						<ul>
							{(entries[day] ?? []).map((entry) => (
								<CalendarItem
									key={`${entry.kind} ${entry.story.id}`}
									entry={entry}
									now={now}
									onDrag={setDragged}
									onAsk={() => setAsking(entry)}
								/>
							))}
						</ul>
					</section>
				))}
			</div>
			{asking === null ? null : (
				<WhenDialog
					title={
						calendar.changes[asking.kind === "due" || asking.kind === "expiry" ? asking.kind : "scheduled"]
					}
					at={asking.at}
					isBusy={isBusy}
					problems={said !== null && "problems" in said ? said.problems : []}
					onSend={(when) => void move(asking, when)}
					onClose={() => setAsking(null)}
				/>
			)}
		</EditorWordsProvider>
	);
}
