export type DemoBook = { slug: string; title: string; author: string; blurb: string };

/** Invented books for the 必讀好書 box; a story names one by its slug. */
export const demoBooks: readonly DemoBook[] = [
	{
		slug: "moving-bits",
		title: "The Cost of Moving Bits: Why the Next Decade of AI Is a Plumbing Problem",
		author: "Helena Marsh",
		blurb: "運算愈來愈平，搬運愈來愈貴。作者由海底電纜寫到晶片內部，解釋為何下一輪競爭在「喉管」。",
	},
	{
		slug: "small-models",
		title: "Small Enough to Own: A Field Guide to Models You Can Keep",
		author: "Idris Calloway",
		blurb: "不是每件事都要最大的模型。書中走訪十二間把模型搬回自家機房的機構，逐一計算得失。",
	},
	{
		slug: "quiet-failures",
		title: "Quiet Failures: What Systems Do When Nobody Is Looking",
		author: "Petra Lindqvist",
		blurb: "作者做了二十年事故調查，發現最貴的故障往往沒有警報，本書教人由日誌的空白處讀起。",
	},
	{
		slug: "counter-number-five",
		title: "五號櫃位：公共服務數碼化的一千個早晨",
		author: "杜嘉榆",
		blurb: "作者在政府櫃位旁觀察三年，記下每個「請用手機程式」背後，誰可以、誰不可以。",
	},
	{
		slug: "first-cheque",
		title: "第一張支票：天使投資人的後悔帳",
		author: "聶樹行",
		blurb: "四十宗投資，三十一宗歸零。作者把自己的判斷錯誤逐宗攤開，比成功學更值得初創細讀。",
	},
];
