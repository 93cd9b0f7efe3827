export type DemoColumn = {
	slug: string;
	name: string;
	description: string;
	/** 1 is Monday, 5 is Friday. */
	weekday: 1 | 2 | 3 | 4 | 5;
	columnists: readonly string[];
};

/** The five weekly columns, one for each working day. */
export const demoColumns: readonly DemoColumn[] = [
	{
		slug: "beyond-the-cloud",
		name: "雲外看雲",
		description: "雲端、機房與搬來搬去的資料。",
		weekday: 1,
		columnists: ["sham-yi-mei"],
	},
	{
		slug: "law-and-code",
		name: "法與碼",
		description: "條文追程式，程式也追條文。",
		weekday: 2,
		columnists: ["fok-man-chi"],
	},
	{
		slug: "hardware-cabinet",
		name: "硬件博物",
		description: "每次拆開一件東西，看它從哪裏來。",
		weekday: 3,
		columnists: ["kwong-tsz-hang"],
	},
	{
		slug: "compute-ledger",
		name: "算力帳",
		description: "把電、冷氣與折舊逐項加起來。",
		weekday: 4,
		columnists: ["wan-kai-ming"],
	},
	{
		slug: "city-interface",
		name: "城市介面",
		description: "城市裏的按鈕、閘口、櫃位與排隊的人。",
		weekday: 5,
		columnists: ["kan-wai-shan"],
	},
];
