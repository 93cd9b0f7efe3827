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
export function stateTitle({
	state,
	kind,
	proofs,
	event,
	isScheduled,
}: Pick<Status, "state" | "kind" | "proofs" | "event" | "isScheduled">): string {
	if (proofs && state === "adopted") {
		if (isScheduled) return "文章已排期刊登";
		if (proofs.last) return OF_A_PROOF[proofs.last];
	}
	if (event && event.state !== "on" && state !== "withdrawn")
		return event.state === "cancelled" ? "活動已取消" : "活動延期，新日期待定";
	return (kind === "correction" && OF_A_CORRECTION[state]) || TITLES[state];
}

const OF_A_PROOF = {
	out: "請校閱你的文章",
	changes: "編輯正按你的意見修改",
	agreed: "你已同意刊登",
};

const OF_A_CORRECTION: Partial<Record<Status["state"], string>> = {
	used: "更正已刊出",
	declined: "編輯部翻查後的答覆",
};

const TITLES: Record<Status["state"], string> = {
	unverified: "待確認",
	new: "已收妥，多謝你。",
	asked: "需要你補充資料",
	answered: "已收到你的回覆",
	diary: "已列入採訪日誌",
	adopted: "編輯正在跟進",
	used: "報道已刊出",
	declined: "今次未能採用",
	withdrawn: "來件已撤回",
	held: "已收妥，編輯會先看一看。",
	muted: "已收妥，多謝你。",
	merged: "編輯正與相關資料一併處理",
};

function stepsOf(status: Status): Step[] {
	const { state, confirmedAt, changedAt, embargoUntil, kind, proofs, event } = status;
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
			if (proofs) return [received, ...proofSteps(status), last];
			return [received, { name: "編輯正在跟進", hint: since, look: "now" }, last];
		case "diary": {
			const reply = event?.reply;
			const entered: Step = {
				name: "已列入採訪日誌",
				hint: reply ? "" : since,
				look: reply ? "done" : "now",
			};
			const name = reply?.answer === "not-coming" ? "編輯部未能出席" : "編輯部會出席";
			const answered: Step[] = reply ? [{ name, hint: dateline(reply.sentAt), look: "now" }] : [];
			return [received, entered, ...answered, last];
		}
		case "used":
			return [received, { ...last, hint: dateline(changedAt), look: "done" }];
		case "declined":
			return [
				received,
				{ name: isCorrection ? "不作更正" : "不採用", hint: dateline(changedAt), look: "now" },
			];
		case "withdrawn":
			return [received, { name: "你已撤回", hint: dateline(changedAt), look: "now" }];
		case "held":
			return [received, { name: "等候編輯核對", hint: since, look: "now" }, decide, last];
		case "muted":
			return [received, { name: "等候編輯閱讀", hint: since, look: "now" }, decide, last];
		case "merged":
			return [received, { name: "與相關資料一併處理", hint: since, look: "now" }, last];
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

/** The way of a contributed piece once it is being edited: nothing of it is printed before its author agrees. */
function proofSteps({ proofs, isScheduled, changedAt }: Status): Step[] {
	const last = proofs?.last ?? null;
	const answeredAt = proofs?.reading?.answeredAt;
	const editing: Step = {
		name: "編輯中",
		hint: last === null ? `由${dateline(changedAt)}起` : "",
		look: last === null ? "now" : "done",
	};
	const reading: Step = { name: "作者校閱", hint: "", look: "todo" };
	const scheduled: Step = { name: "排期", hint: "", look: isScheduled ? "now" : "todo" };
	switch (last) {
		case null:
			return [editing, reading, scheduled];
		case "out":
			return [editing, { ...reading, name: "等你校閱", look: isScheduled ? "todo" : "now" }, scheduled];
		case "changes":
			return [
				{ ...editing, name: "編輯按你的意見修改", look: isScheduled ? "done" : "now" },
				reading,
				scheduled,
			];
		case "agreed": {
			const hint = answeredAt ? dateline(answeredAt) : "";
			const agreed: Step = { name: "你已同意刊登", hint, look: isScheduled ? "done" : "now" };
			return [editing, agreed, scheduled];
		}
	}
}
