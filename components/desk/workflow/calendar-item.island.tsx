"use client";

import { useWords } from "@/components/desk/words.island";
import { withoutBreakMarks } from "@/lib/headlines/phrases";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { CalendarEntry } from "@/lib/workflow/calendar-queries";

/** What is dragged on the calendar is of this type. */
export const DRAGGED_ENTRY = "application/x-calendar-entry";

/** One story of a day: when, what happens then, and its button where it may be moved. */
export function CalendarItem({
	entry,
	now,
	onDrag,
	onAsk,
}: {
	entry: CalendarEntry;
	now: Date;
	onDrag: (entry: CalendarEntry | null) => void;
	onAsk: () => void;
}) {
	const words = useWords();
	const { calendar } = words.workflow;
	const { kind, at, story } = entry;
	const title =
		withoutBreakMarks(story.kicker ? `${story.kicker}｜${story.claim}` : story.claim) || words.desk.untitled;
	const isLate = kind === "due" && at <= now;
	// Timing a story again takes its working copy along, which nobody has looked at here.
	const isHeld = kind === "scheduled" && story.hasUnpublishedChanges;
	const mayMove =
		(kind === "due" && story.rights.assign) ||
		(kind === "scheduled" && story.rights.schedule && !isHeld) ||
		(kind === "expiry" && story.rights.schedule);
	return (
		<li
			className={kind === "published" ? "cal-s cal-s--out" : "cal-s"}
			draggable={mayMove}
			onDragStart={(event) => {
				event.dataTransfer.setData(DRAGGED_ENTRY, story.id);
				event.dataTransfer.setData("text/plain", title);
				onDrag(entry);
			}}
			onDragEnd={() => onDrag(null)}
		>
			<span className={isLate ? "late" : undefined}>
				<time dateTime={isoHongKong(at)}>{words.when.clock(at)}</time>{" "}
				{calendar.kinds[isLate ? "late" : kind]}
			</span>
			<a href={`/desk/articles/${story.id}`} lang="zh-Hant-HK">
				{title}
			</a>
			{story.assignee && kind === "due" ? <span lang="zh-Hant-HK">{story.assignee}</span> : null}
			{isHeld && story.rights.schedule ? <span className="hint">{calendar.held}</span> : null}
			{mayMove ? (
				<button type="button" aria-label={calendar.moveName(title)} onClick={onAsk}>
					{calendar.move}
				</button>
			) : null}
		</li>
	);
}
