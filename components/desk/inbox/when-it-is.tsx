import type { ReactNode } from "react";
import type { listClashing } from "@/lib/submissions/clash-queries";
import type { ReadSubmission } from "@/lib/submissions/desk-queries";
import type { Merging } from "@/lib/submissions/merge-rules";
import { holidayAt } from "@/lib/time/holidays";
import type { Words } from "@/lib/words/words";

/** Of the inbox or, where `eventId` is told, of the diary. */
type Clash = Awaited<ReturnType<typeof listClashing>>[number];

/** When and where an invitation is: the holiday it falls on, what else is at that hour, and the event for a calendar. */
export function WhenItIs({
	submission: { id, startsAt, details },
	clashes,
	merging,
	now,
	words: { inbox, when },
}: {
	submission: ReadSubmission;
	clashes: readonly Clash[];
	/** The ways to make it and another of the same moment one: an invitation may be too short for its likeness to be seen. */
	merging: (twin: Merging) => ReactNode;
	now: Date;
	words: Words;
}) {
	if (startsAt === null) return null;
	const holiday = holidayAt(startsAt);
	return (
		<section className="note inb-w" aria-label={inbox.whenItIs}>
			<p>
				<b>{inbox.starts(when.near(startsAt, now))}</b>
				{details.venue && <bdi lang="zh-Hant-HK">{details.venue}</bdi>}
				{holiday && <span className="flag flag--warn">{inbox.holiday(holiday)}</span>}
			</p>
			{clashes.length > 0 && (
				<>
					<p className="hint">{inbox.clashes(clashes.length)}</p>
					<ul lang="zh-Hant-HK">
						{clashes.map((one) => (
							<li key={one.id}>
								<a href={"eventId" in one ? `/desk/diary/${one.eventId}` : `/desk/inbox/${one.id}`}>
									{one.title}
								</a>
								<span className="hint">
									{"\u3000"}
									{when.near(one.startsAt, now)}　<bdi>{one.organisation ?? one.senderName}</bdi>
								</span>
								{!("eventId" in one) && one.startsAt.getTime() === startsAt.getTime() && merging(one)}
							</li>
						))}
					</ul>
				</>
			)}
			<p>
				<a className="btn btn--sm" href={`/api/submissions/${id}/calendar`} download>
					{inbox.toCalendar}
				</a>
			</p>
		</section>
	);
}
