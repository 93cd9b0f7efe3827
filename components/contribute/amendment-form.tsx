import type { ListedAmendment } from "@/lib/submissions/amendment-queries";
import {
	AMENDMENT_WORDS,
	type AmendedParts,
	amendableFields,
	amendedParts,
	embargoMoves,
	standing,
} from "@/lib/submissions/amendments";
import type { ReturnedChange } from "@/lib/submissions/returned-submission";
import type { Status } from "@/lib/submissions/status";
import { clock, datelineWithWeekday, dayOf, nearDateline } from "@/lib/time/hong-kong";
import { FormField } from "./form-field";

const DECISIONS = { confirmed: "編輯部已確認", declined: "編輯部不接納", replaced: "其後再有修改" };
const SUMMARIES = { press: "修改標題、正文、聯絡資料或禁發時間", pitch: "修改題目、全文或聯絡資料" };
const PARTS = { title: "標題", body: "正文", senderName: "聯絡人", phone: "電話", embargoUntil: "禁發時間" };

/** What a sender wanted put right and what became of it, and the form for it as long as readers have no story. Works without script. */
export function AmendmentForm({
	status,
	base,
	returned,
	now,
}: {
	status: Status;
	/** The address of the sender's own page. */
	base: string;
	/** What came back. */
	returned: ReturnedChange | null;
	now: Date;
}) {
	const { amendments, mayAmend, kind } = status;
	const open = amendments.find(({ decision }) => decision === null);
	const stands: Record<string, string> = { ...asTyped(open?.after ?? standing(status)), words: "" };
	const fields = [...amendableFields(kind), AMENDMENT_WORDS];
	const wrong = fields.filter(({ name }) => returned?.problems[name]);
	if (amendments.length === 0 && !mayAmend) return null;
	return (
		<section className="stack pr-ev" aria-labelledby="amend">
			<h2 id="amend">修改來件</h2>
			{amendments.length > 0 && (
				<ol className="stack" aria-label="修改紀錄">
					{amendments.map((amendment) => (
						<li key={amendment.id} className={amendment.decision ? "note" : "note note--warn"}>
							<p>
								<b>{amendment.decision ? DECISIONS[amendment.decision] : "等待編輯部確認"}</b>
								{"\u3000"}
								{nearDateline(amendment.sentAt, now)}
							</p>
							<p>{wantedOf(amendment, now)}</p>
							{amendment.decisionWords && <p>編輯部：{amendment.decisionWords}</p>}
						</li>
					))}
				</ol>
			)}
			{returned && (
				<div className="note note--err" role="alert">
					<b>{wrong.length > 0 ? `有${wrong.length}項需要更正` : "未能送出"}</b>
					{returned.problems[""] && <p>{returned.problems[""]}</p>}
					<ul className="pr-wrong">
						{wrong.map(({ name, label }) => (
							<li key={name}>
								<a href={`#amend-${name}`}>
									{label}：{returned.problems[name]}
								</a>
							</li>
						))}
					</ul>
				</div>
			)}
			{mayAmend && (
				<details className="pr-take" open={returned !== null}>
					<summary>{open ? "再修改" : SUMMARIES[kind === "press" ? "press" : "pitch"]}</summary>
					<form className="stack" action={`${base}/amendment`} method="post" noValidate>
						<p className="hint">
							編輯會看到修改前後的分別，確認後才以新的內容為準。
							{kind === "press" && "延後禁發時間會即時生效；提早或取消禁發，須待編輯確認。"}
							電郵不能在此更改，如要換人跟進請在訊息說明。
						</p>
						{fields.map((field) => (
							<FormField
								key={field.name}
								field={field}
								id={`amend-${field.name}`}
								value={returned?.typed[field.name] ?? stands[field.name] ?? ""}
								problem={returned?.problems[field.name]}
							/>
						))}
						<p>
							<button className="btn btn--pri" type="submit">
								送出修改
							</button>
						</p>
					</form>
				</details>
			)}
		</section>
	);
}

/** What stands, as the fields of the form have it. */
function asTyped({ embargoUntil, phone, ...texts }: AmendedParts): Record<string, string> {
	const until = embargoUntil === null ? null : new Date(embargoUntil);
	return {
		...texts,
		phone: phone ?? "",
		embargoOn: until ? dayOf(until) : "",
		embargoAt: until ? clock(until) : "",
	};
}

/** What was wanted, in a sentence; of the embargo also whether it binds already. */
function wantedOf({ before, after, words: why, decision }: ListedAmendment, now: Date): string {
	const parts = amendedParts(before, after);
	const named = `修改${parts.map((part) => PARTS[part]).join("、")}`;
	const until = after.embargoUntil
		? `禁發至${datelineWithWeekday(new Date(after.embargoUntil))}`
		: "取消禁發";
	const isBound =
		decision === null && embargoMoves(before.embargoUntil, after.embargoUntil, now) === "longer";
	return [named, parts.includes("embargoUntil") && `${until}${isBound ? "（已即時生效）" : ""}`, why]
		.filter(Boolean)
		.join("；");
}
