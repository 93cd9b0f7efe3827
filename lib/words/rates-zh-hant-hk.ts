/** What the desk says of the table of rates. */
export const ratesZhHantHk = {
	title: "匯率表",
	intro: "折算港元時，會建議稿件日期當日或之前最新的匯率。已寫入稿件的數目保留當時的匯率，不會跟着改。",
	add: "加入匯率",
	fields: { currency: "貨幣", rate: "每1單位兌港元", on: "日期", source: "來源" },
	rateHint: "例如7.8，最多八位小數。",
	sourceHint: "例如香港金融管理局。",
	submit: "儲存",
	busy: "儲存中…",
	kept: (currency: string, on: string) => `已儲存${currency}在${on}的匯率。`,
	filter: "按貨幣顯示",
	all: "全部",
	none: "未有匯率。",
	line: (currency: string, rate: string) => `1${currency}＝${rate}港元`,
	replaced: "同日已有新匯率",
	keptBy: (name: string, time: string) => `${name}　${time}`,
	more: "較早的匯率",
};
