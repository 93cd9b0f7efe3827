import type { SubmissionKind } from "./kinds";

/** Why a submission is not used, as the sender is told. The keys are kept; the desk names them in its own language. */
export const DECLINE_REASONS = {
	"not-news": "內容不屬本報採訪範圍，或新聞價值未足。",
	covered: "本報已有相近報道。",
	unverified: "有關說法未能核實。",
	advert: "內容屬推廣性質，請與廣告部聯絡。",
	late: "時間已過。",
	length: "篇幅或體裁不合。",
	"not-upheld": "編輯部翻查後，認為報道無須更正。",
	other: "編輯部考慮後未能採用。",
	flood: "編輯看過後，認為屬大量或重複送出的內容。",
	machine: "編輯看過後，認為並非由人填寫。",
	unrelated: "編輯看過後，認為與採訪無關。",
} as const;

/** Why something that was held is ended: read beside the other reasons, chosen by themselves. */
export const discardReasons = ["flood", "machine", "unrelated"] as const;

export type DeclineReason = keyof typeof DECLINE_REASONS;
export const declineReasons = Object.keys(DECLINE_REASONS) as [DeclineReason, ...DeclineReason[]];

/** The reasons that fit a kind: a request for a correction is judged, anything else is chosen. */
export function reasonsFor(kind: SubmissionKind): DeclineReason[] {
	const ofDiscarding: readonly string[] = discardReasons;
	return declineReasons.filter((reason) =>
		ofDiscarding.includes(reason)
			? false
			: kind === "correction"
				? ["not-upheld", "unverified", "other"].includes(reason)
				: reason !== "not-upheld",
	);
}
