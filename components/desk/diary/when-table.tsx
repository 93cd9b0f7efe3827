import type { ReadEvent } from "@/lib/diary/desk-queries";
import { datelineWithWeekday } from "@/lib/time/hong-kong";
import type { Words } from "@/lib/words/words";

type Change = ReadEvent["changes"][number];
type Standing = Record<"state" | "startsAt" | "endsAt" | "place", string>;

/** An event as it stands and as it would be: what differs is marked, to the eye and to the ear. */
export function WhenTable({
	event,
	change,
	words,
}: {
	event: Pick<ReadEvent, "state" | "startsAt" | "endsAt" | "place">;
	change: Pick<Change, "kind" | "after">;
	words: Words;
}) {
	const { diary } = words;
	const before = said(
		{ ...event, startsAt: event.startsAt.toISOString(), endsAt: event.endsAt?.toISOString() ?? null },
		words,
	);
	const state = ({ change: "on", postpone: "postponed", cancel: "cancelled" } as const)[change.kind];
	const stays = change.kind === "change" ? said({ ...change.after, state }, words) : before;
	const after: Standing = { ...stays, state: diary.states[state] };
	return (
		<table className="dia-c">
			<caption className="vh">{diary.compare}</caption>
			<thead>
				<tr>
					<td />
					<th scope="col">{diary.was}</th>
					<th scope="col">{diary.is}</th>
				</tr>
			</thead>
			<tbody>
				{(["state", "startsAt", "endsAt", "place"] as const).map((name) => (
					<tr key={name}>
						<th scope="row">{diary.fields[name]}</th>
						<td lang="zh-Hant-HK">
							{before[name] === after[name] ? before[name] : <del>{before[name]}</del>}
						</td>
						<td lang="zh-Hant-HK">{before[name] === after[name] ? after[name] : <ins>{after[name]}</ins>}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function said(
	{ state, startsAt, endsAt, place }: Change["after"] & Pick<ReadEvent, "state">,
	{ diary }: Words,
): Standing {
	return {
		state: diary.states[state],
		startsAt: datelineWithWeekday(new Date(startsAt)),
		endsAt: endsAt ? datelineWithWeekday(new Date(endsAt)) : diary.unknown,
		place: place ?? diary.unknown,
	};
}
