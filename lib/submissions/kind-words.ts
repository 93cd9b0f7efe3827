import type { SubmissionKind } from "@/lib/submissions/kinds";

/** What holds for every kind. */
export const CONTRIBUTE_INTRO = "來件經電郵確認後交編輯閱讀；是否採用、如何報道，由編輯部決定。";

/** What readers see of each kind, and what they are promised. */
export const KIND_WORDS: Record<
	SubmissionKind,
	{ name: string; action: string; suits: string; needs: string; time: string; note: string }
> = {
	press: {
		name: "新聞稿",
		action: "發布新聞稿",
		suits: "機構、公司公布消息",
		needs: "新聞稿正文、聯絡人、可公開的圖片",
		time: "按電郵確認後，編輯部即收妥",
		note: "可設禁發時間",
	},
	pitch: {
		name: "投稿",
		action: "投稿",
		suits: "評論、技術文章、讀者來函",
		needs: "全文（300至5,000字）、作者簡介、利益申報",
		time: "採用與否都會以電郵回覆",
		note: "一稿不兩投",
	},
	invitation: {
		name: "採訪通知",
		action: "發採訪通知",
		suits: "發布會、專訪、活動邀請",
		needs: "日期、地點、受訪者、即場安排",
		time: "請在活動前一天中午前送出",
		note: "時間以香港時間為準",
	},
	correction: {
		name: "更正要求",
		action: "要求更正",
		suits: "指出已刊出報道的錯誤",
		needs: "報道編號、有誤的字句、應作甚麼、佐證",
		time: "查核後以電郵告知結果及理由",
		note: "更正會公開列明",
	},
};
