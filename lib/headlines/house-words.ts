/**
 * Words of our beat that the runtime's dictionary lacks, so that a headline would break within them. None may stand by chance across
 * two other words, as 港大 does in 香港大學; for the rare ones an editor types a break mark.
 */
const HOUSE_WORDS = [
	...["初創企業", "初創企", "中小企", "供應鏈", "電訊商", "研究員", "保安員", "倉務員", "外賣員"],
	...[
		"金管局",
		"證監會",
		"港交所",
		"立法會",
		"審計署",
		"消委會",
		"港鐵",
		"數碼港",
		"科學園",
		"東九龍",
		"大灣區",
		"將軍澳",
		"科技園",
	],
	...["私隱專員", "私隱", "人工智能", "大模型", "生成式", "人臉識別", "機械人", "無人機", "充電樁", "光刻機"],
	...[
		"數據中心",
		"超級電腦",
		"量子電腦",
		"量子比特",
		"勒索軟件",
		"專網",
		"元宇宙",
		"區塊鏈",
		"加密貨幣",
		"虛擬資產",
		"虛擬銀行",
		"穩定幣",
		"比特幣",
	],
	...[
		"數字港元",
		"八達通",
		"支付寶",
		"微信",
		"小紅書",
		"字節跳動",
		"騰訊",
		"英偉達",
		"台積電",
		"阿里雲",
		"星艦",
	],
	...["黃仁勳", "開售"],
	...["律師行", "會計師行", "配音員", "護理員", "家護員", "工程師"],
	...[
		"深水埗",
		"葵涌",
		"大嶼山",
		"北大嶼山",
		"元朗",
		"屯門",
		"荃灣",
		"觀塘",
		"筲箕灣",
		"東涌",
		"落馬洲",
		"坪洲",
		"西貢",
	],
	...["創科局", "保監局", "積金局", "運輸署", "入境處", "申訴專員"],
	...[
		"潔淨室",
		"冷卻液",
		"晶圓廠",
		"感測器",
		"種子輪",
		"測試集",
		"算力券",
		"潮間帶",
		"遠足徑",
		"冷靜期",
		"來源地",
		"一度電",
		"電動船",
		"年中",
	],
];

const WORD = new RegExp(
	`(${HOUSE_WORDS.toSorted((one, other) => other.length - one.length).join("|")})`,
	"u",
);

/** The text cut around the words of the house, which stand at every other place; joined again it is the same. */
export function aroundHouseWords(text: string): string[] {
	return text.split(WORD);
}
