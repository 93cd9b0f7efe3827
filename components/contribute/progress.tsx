import { DECISION_HOURS } from "@/lib/submissions/due";
import type { Status } from "@/lib/submissions/status";
import { dateline, datelineWithWeekday } from "@/lib/time/hong-kong";

type Step = { name: string; hint: string; look: "done" | "now" | "todo" };

/** Where a submission stands, as the sender is told. */
export function Progress({ status }: { status: Status }) {
	return (
		<ol className="line line--st">
			{stepsOf(status).map(({ name, hint, look }) => (
				<li key={name} className={look} aria-current={look === "now" ? "step" : undefined}>
					<b>{name}</b>
					{hint && <span className="hint">{hint}</span>}
				</li>
			))}
		</ol>
	);
}

/** The words of the state a sender is in. */
export function stateTitle({ state, kind }: Pick<Status, "state" | "kind">): string {
	return (kind === "correction" && OF_A_CORRECTION[state]) || TITLES[state];
}

const OF_A_CORRECTION: Partial<Record<Status["state"], string>> = {
	used: "更正已刊出",
	declined: "編輯部翻查後的答覆",
};

const TITLES: Record<Status["state"], string> = {
	unverified: "待確認",
	new: "已收妥，多謝你。",
	asked: "需要你補充資料",
	answered: "已收到你的回覆",
	adopted: "編輯正在跟進",
	used: "報道已刊出",
	declined: "今次未能採用",
	withdrawn: "來件已撤回",
};

function stepsOf({ state, confirmedAt, changedAt, embargoUntil, kind }: Status): Step[] {
	const since = `由${dateline(changedAt)}起`;
	const received: Step = {
		name: "已收妥",
		hint: confirmedAt ? dateline(confirmedAt) : "",
		look: "done",
	};
	const isCorrection = kind === "correction";
	const notBefore = embargoUntil ? `不早於${datelineWithWeekday(embargoUntil)}` : "";
	const last: Step = {
		name: kind === "invitation" ? "採訪" : isCorrection ? "刊出更正" : "刊出",
		hint: notBefore,
		look: "todo",
	};
	const decide: Step = {
		name: isCorrection ? "決定是否更正" : "決定是否採用",
		hint:
			isCorrection && confirmedAt
				? `最遲${dateline(new Date(confirmedAt.getTime() + DECISION_HOURS * 3_600_000))}`
				: "",
		look: "todo",
	};
	switch (state) {
		case "asked":
			return [received, { name: "等待補充資料", hint: since, look: "now" }, decide, last];
		case "adopted":
			return [received, { name: "編輯正在跟進", hint: since, look: "now" }, last];
		case "used":
			return [received, { ...last, hint: dateline(changedAt), look: "done" }];
		case "declined":
			return [
				received,
				{ name: isCorrection ? "不作更正" : "不採用", hint: dateline(changedAt), look: "now" },
			];
		case "withdrawn":
			return [received, { name: "你已撤回", hint: dateline(changedAt), look: "now" }];
		case "unverified":
		case "new":
		case "answered":
			return [
				received,
				{ name: isCorrection ? "編輯翻查" : "編輯閱讀", hint: since, look: "now" },
				decide,
				last,
			];
	}
}
