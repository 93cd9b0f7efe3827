/** What the desk says of the ledger of corrections. */
export const ledgerZhHantHk = {
	title: "更正紀錄",
	intro: "讀者獲告知的每一項更正、澄清、更新和撤稿。由稿件頁刊出；文字有誤可在此修訂，之前的文字會留存。",
	public: "讀者看到的紀錄",
	kindsLabel: "按類別",
	kinds: { correction: "更正", clarification: "澄清", update: "更新", withdrawal: "撤稿" },
	none: "未有更正。",
	reason: "撤稿原因",
	note: "補充說明",
	reword: "修訂文字",
	rewordName: (claim: string) => `修訂「${claim}」的更正文字`,
	rewordHint: "日期和位置不變；文章、更正紀錄和訂閱會註明何時修訂，之前的文字留在這裏。",
	submit: "刊出修訂",
	reworded: "修訂已刊出，讀者所見即時更新。",
	wordings: (count: number) => `之前的文字（${count}）`,
	replaced: (time: string, name: string) => `至${time}，由${name}修訂`,
};
