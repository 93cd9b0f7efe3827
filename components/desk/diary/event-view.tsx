import type { ReadEvent } from "@/lib/diary/desk-queries";
import { holidayAt } from "@/lib/time/holidays";
import { datelineWithWeekday, dayOf, isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

/** An event as it stands: when and where, who goes, what it clashes with, how to reach the organiser, and what became of it. */
export function EventView({
	event,
	mayHandle,
	maySeeStory,
	now,
	words,
}: {
	event: ReadEvent;
	/** May see the invitation. */
	mayHandle: boolean;
	maySeeStory: boolean;
	now: Date;
	words: Words;
}) {
	const { diary, when } = words;
	const { id, state, title, startsAt, endsAt, embargoUntil, clashes, submissionId, code } = event;
	const holiday = holidayAt(startsAt);
	const said: [string, string | null][] = [
		[diary.fields.organiser, event.organiser],
		[diary.fields.place, event.place],
		[diary.fields.reporterId, event.reporter],
		[diary.fields.photographerId, event.photographer],
		[diary.fields.contactName, event.contactName],
		[diary.fields.contactEmail, event.contactEmail],
		[diary.fields.contactPhone, event.contactPhone],
		[diary.fields.facts, event.facts],
	];
	return (
		<article className="stack" aria-labelledby="event">
			<h2 id="event" lang="zh-Hant-HK" dir="auto">
				{title}
			</h2>
			<p className="dia-t">
				<b>
					<time dateTime={isoHongKong(startsAt)}>{datelineWithWeekday(startsAt)}</time>
					{endsAt &&
						` ${diary.until(dayOf(endsAt) === dayOf(startsAt) ? when.clock(endsAt) : datelineWithWeekday(endsAt))}`}
				</b>
				{state !== "on" && <span className="flag flag--warn">{diary.states[state]}</span>}
				{holiday && <span className="flag flag--warn">{diary.holiday(holiday)}</span>}
				{embargoUntil && embargoUntil > now && (
					<span className="flag flag--warn">{diary.embargo(when.near(embargoUntil, now))}</span>
				)}
			</p>
			{clashes.length > 0 && (
				<ul className={clashes[0]?.kind === "person" ? "note note--err" : "note"} aria-label={diary.clashes}>
					{clashes.map(({ kind, with: other }) => (
						<li key={other.id}>
							<a href={`/desk/diary/${other.id}`}>
								{kind === "person" ? diary.clashPerson(other.title) : diary.clashTime(other.title)}
							</a>
							{"\u3000"}
							{when.near(other.startsAt, now)}
						</li>
					))}
				</ul>
			)}
			<dl className="dia-d" lang="zh-Hant-HK">
				{said
					.filter(([, value]) => value)
					.map(([name, value]) => (
						<div key={name}>
							<dt>{name}</dt>
							<dd dir="auto">{value}</dd>
						</div>
					))}
			</dl>
			<p className="dia-b">
				<a className="btn btn--sm" href={`/api/diary/${id}/calendar`} download>
					{diary.calendarFile}
				</a>
				{submissionId && mayHandle && (
					<a className="btn btn--sm" href={`/desk/inbox/${submissionId}`}>
						{diary.source(code ?? "")}
					</a>
				)}
				{event.articleId && maySeeStory && (
					<a className="btn btn--sm" href={`/desk/articles/${event.articleId}`}>
						{diary.story}
					</a>
				)}
			</p>
			<Decided {...{ event, now, words }} />
		</article>
	);
}

/** What the organiser has wanted changed before, and what became of it. */
function Decided({ event, now, words: { diary, when } }: { event: ReadEvent; now: Date; words: Words }) {
	const decided = event.changes.flatMap((change) =>
		change.decision ? [{ ...change, decision: change.decision }] : [],
	);
	if (decided.length === 0) return null;
	return (
		<section aria-labelledby="decided">
			<h3 id="decided">{diary.changesTitle}</h3>
			<ul>
				{decided.map(({ id, kind, sentBy, sentAt, decision, decidedBy, decisionWords }) => (
					<li key={id}>
						{diary.asks[kind](sentBy, when.near(sentAt, now))}
						{"\u3000"}
						<b>{diary.decisions[decision]}</b>
						{decidedBy && `　${decidedBy}`}
						{decisionWords && <span className="hint">{decisionWords}</span>}
					</li>
				))}
			</ul>
		</section>
	);
}
