export type FactKind = "dates" | "figures" | "codes" | "people";

/** More of one kind are read in the text itself. */
const AT_MOST = 10;
const HAN = "〇○零一二兩三四五六七八九十廿卅百千萬億";
/** Begins where a number begins; what is only counted in order (第二條) is none. */
const AMOUNT = `(?<![第${HAN}0-9,.])(?:[0-9][0-9,.]{0,15}|[${HAN}]{1,12})`;
const DAYS = `(?:(?:20[0-9]{2}|二[〇○零][${HAN}]{2})年)?(?:[0-9]{1,2}|[${HAN}]{1,3})月(?:(?:[0-9]{1,2}|[${HAN}]{1,3})[日號])?`;
const UNITS =
	"個百分點|個月|小時|分鐘|平方呎|平方米|公里|港元|美元|人民幣|歐元|日圓|元|名|人|間|所|個|宗|座|片|台|部|次|倍|成|項|種|款|噸|米|歲|度|顆|枚|條|頁|字|%";
/** Who speaks: what they are, their name, and a word of saying after it. */
const TITLES =
	"行政總裁|首席執行官|首席財務官|首席技術官|技術總監|財務總監|營運總監|董事總經理|總經理|董事長|主席|總裁|創辦人|總監|主任|教授|校長|院長|局長|署長|部長|經理|發言人";
const PATTERNS: Record<FactKind, RegExp> = {
	dates: new RegExp(DAYS, "gu"),
	figures: new RegExp(`(?:逾|近|約|超過|最多|最少)?${AMOUNT}[多餘]?(?:億|萬)?(?:${UNITS})`, "gu"),
	codes: /(?:股份代號|股票代號|股份編號|代號)[:：為是]?([0-9]{4,5})|[（(]([0-9]{4,5})(?:\.HK)?[)）]/gu,
	people: new RegExp(
		`(?:${TITLES})(?:兼(?:${TITLES}))*([\\p{Script=Han}]{2,4}?)(?=表示|指出|指|稱|說|認為|透露|補充|出席|強調|[、，。；（(])`,
		"gu",
	),
};

/**
 * What in a text can be checked: its dates, figures, stock codes, and who is quoted in what office, each once and in its order. Read by
 * their shapes alone, so that an editor sees at a glance what to ask about; what is not found is not therefore absent.
 */
export function factsIn(text: string): Record<FactKind, string[]> {
	const plain = text.replace(/[０-９％．]/gu, (sign) => sign.normalize("NFKC"));
	// A date is no figure.
	const undated = plain.replace(PATTERNS.dates, "\n");
	return {
		dates: found(plain, PATTERNS.dates),
		figures: found(undated, PATTERNS.figures),
		codes: found(plain, PATTERNS.codes),
		people: found(plain, PATTERNS.people),
	};
}

function found(text: string, pattern: RegExp): string[] {
	const all = Array.from(text.matchAll(pattern), ([whole, one, other]) =>
		pattern === PATTERNS.codes ? (one ?? other ?? whole) : whole,
	);
	return [...new Set(all)].slice(0, AT_MOST);
}
