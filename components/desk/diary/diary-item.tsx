import type { DiaryEntry } from "@/lib/diary/desk-queries";
import { isoHongKong } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

/** One event of a day: when, what, where, who goes, and what is the matter with it. */
export function DiaryItem({ event, now, words }: { event: DiaryEntry; now: Date; words: Words }) {
	const { diary, when } = words;
	const { id, state, title, organiser, place, startsAt, endsAt, embargoUntil, clashes, isAsked } = event;
	const people = [event.reporter, event.photographer].filter((name) => name !== null);
	return (
		<li className={state === "on" ? "cal-s dia-s" : "cal-s dia-s dia-s--off"}>
			<span className="dia-t">
				<time dateTime={isoHongKong(startsAt)}>{when.clock(startsAt)}</time>
				{endsAt && ` ${diary.until(when.clock(endsAt))}`}
				{state !== "on" && <b className="flag flag--warn">{diary.states[state]}</b>}
				{isAsked && <b className="flag flag--warn">{diary.asked}</b>}
			</span>
			<a href={`/desk/diary/${id}`} lang="zh-Hant-HK">
				{title}
			</a>
			<span className="hint" lang="zh-Hant-HK">
				<bdi>{organiser}</bdi>
				{place && (
					<>
						{"\u3000"}
						<bdi>{place}</bdi>
					</>
				)}
			</span>
			<span>{people.length > 0 ? people.join("、") : state === "on" && diary.nobody}</span>
			{embargoUntil && embargoUntil > now && (
				<span className="flag">{diary.embargo(when.near(embargoUntil, now))}</span>
			)}
			{clashes.map((clash) => (
				<span key={clash.with.id} className={clash.kind === "person" ? "flag flag--err" : "hint"}>
					{clash.kind === "person" ? diary.clashPerson(clash.with.title) : diary.clashTime(clash.with.title)}
				</span>
			))}
		</li>
	);
}
