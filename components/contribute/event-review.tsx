import type { EventOfSender } from "@/lib/diary/sender-queries";
import type { Field } from "@/lib/submissions/fields";
import type { ReturnedChange } from "@/lib/submissions/returned-submission";
import { clock, datelineWithWeekday, dayOf, nearDateline } from "@/lib/time/hong-kong";
import { FormField } from "./form-field";

const words: Field = { name: "words", label: "說明", type: "prose", isRequired: false, max: 500 };
const KINDS = {
	change: {
		name: "更改日期、時間或地點",
		send: "送出更改",
		fields: [
			{ name: "startsOn", label: "日期", type: "date", isRequired: true },
			{ name: "startsAt", label: "開始時間", type: "time", isRequired: true, hint: "香港時間。" },
			{ name: "endsAt", label: "結束時間", type: "time", isRequired: false },
			{ name: "place", label: "地點", type: "line", isRequired: false, max: 200 },
			words,
		],
	},
	postpone: { name: "活動延期，新日期待定", send: "送出延期", fields: [words] },
	cancel: { name: "活動取消", send: "確定取消活動", fields: [words] },
} satisfies Record<string, { name: string; send: string; fields: Field[] }>;

const STATES = { on: "如期舉行", postponed: "延期，新日期待定", cancelled: "已取消" };
const DECISIONS = { confirmed: "編輯部已確認", declined: "編輯部不接納", replaced: "其後再有更改" };

/** An invitation's event as the newsroom's diary has it, what the newsroom answered, and the organiser's changes. */
export function EventReview({
	event,
	base,
	returned,
	mayChange,
	now,
}: {
	event: EventOfSender;
	/** The address of the sender's own page. */
	base: string;
	/** A change that came back. */
	returned: ReturnedChange | null;
	mayChange: boolean;
	now: Date;
}) {
	const { state, startsAt, endsAt, place, reply, changes } = event;
	const isOpen = mayChange && state !== "cancelled";
	return (
		<section className="stack pr-ev" aria-labelledby="event">
			<h2 id="event">採訪日誌所記</h2>
			<dl className="kv">
				<div>
					<dt>狀況</dt>
					<dd>{STATES[state]}</dd>
				</div>
				<div>
					<dt>時間</dt>
					<dd>
						{datelineWithWeekday(startsAt)}
						{endsAt && `至${dayOf(endsAt) === dayOf(startsAt) ? clock(endsAt) : datelineWithWeekday(endsAt)}`}
					</dd>
				</div>
				{place && (
					<div>
						<dt>地點</dt>
						<dd dir="auto">{place}</dd>
					</div>
				)}
				<div>
					<dt>編輯部答覆</dt>
					<dd>
						{reply ? (reply.answer === "coming" ? "會出席採訪" : "未能出席採訪") : "未有答覆"}
						{reply?.answer === "coming" && reply.names && `：${reply.names}`}
					</dd>
				</div>
			</dl>
			<p>
				<a href={`${base}/calendar`} download>
					加入日曆（.ics）
				</a>
			</p>
			{changes.length > 0 && (
				<ol className="stack" aria-label="更改紀錄">
					{changes.map((change) => (
						<li key={change.id} className={change.decision ? "note" : "note note--warn"}>
							<p>
								<b>{change.decision ? DECISIONS[change.decision] : "等待編輯部確認"}</b>
								{"\u3000"}
								{nearDateline(change.sentAt, now)}
							</p>
							<p>{wantedOf(change)}</p>
							{change.decisionWords && <p>編輯部：{change.decisionWords}</p>}
						</li>
					))}
				</ol>
			)}
			{returned?.problems[""] && (
				<p className="note note--err" role="alert">
					{returned.problems[""]}
				</p>
			)}
			{isOpen && <Forms {...{ event, base, returned }} />}
		</section>
	);
}

function Forms({
	event,
	base,
	returned,
}: Pick<Parameters<typeof EventReview>[0], "event" | "base" | "returned">) {
	const stands: Record<string, string> = {
		startsOn: dayOf(event.startsAt),
		startsAt: clock(event.startsAt),
		// The form has one day; an end on another is said anew.
		endsAt: event.endsAt && dayOf(event.endsAt) === dayOf(event.startsAt) ? clock(event.endsAt) : "",
		place: event.place ?? "",
	};
	return (["change", "postpone", "cancel"] as const)
		.filter((kind) => kind !== "postpone" || event.state === "on")
		.map((kind) => {
			const { name, send, fields } = KINDS[kind];
			const back = returned?.typed.kind === kind ? returned : null;
			return (
				<details key={kind} className="pr-take" open={back !== null}>
					<summary>{name}</summary>
					<form className="stack" action={`${base}/event`} method="post" noValidate>
						<input type="hidden" name="kind" value={kind} />
						<p className="hint">編輯確認後，日誌才會更改，並通知獲派的記者。</p>
						{fields.map((field) => (
							<FormField
								key={field.name}
								field={field}
								id={`${kind}-${field.name}`}
								value={back?.typed[field.name] ?? stands[field.name] ?? ""}
								problem={back?.problems[field.name]}
							/>
						))}
						<p>
							<button className={kind === "cancel" ? "btn btn--danger" : "btn btn--pri"} type="submit">
								{send}
							</button>
						</p>
					</form>
				</details>
			);
		});
}

/** What was wanted, in a sentence. */
function wantedOf({ kind, before, after, words: said }: EventOfSender["changes"][number]): string {
	const parts: (string | null)[] = [KINDS[kind].name];
	if (kind === "change") {
		const isMoved = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;
		const end = after.endsAt ? `至${clock(new Date(after.endsAt))}` : "";
		if (isMoved) parts.push(`改為${datelineWithWeekday(new Date(after.startsAt))}${end}`);
		if (before.place !== after.place) parts.push(`地點改為${after.place ?? "未定"}`);
	}
	return [...parts, said].filter(Boolean).join("；");
}
