/**
 * A receipt is eight words of two characters, each one of 1,024: 80 bits. Both characters are written with few strokes, typed with any
 * input method, and no two at the same place sound alike in Cantonese, so that they can be read aloud.
 */
export const RECEIPT_WORDS = 8;
export const FIRST = "大小高長新老白黑紅黃青金銀木石東西南北春夏秋夜早晚天海日星風雪火";
export const SECOND = "山水河江湖田地島雲馬牛羊魚果花草竹米車船門窗橋路街燈筆紙書衣茶瓜";

/** As they come from a keyboard that writes simplified characters. */
const SIMPLIFIED: Record<string, string> = {
	...{ 长: "長", 红: "紅", 黄: "黃", 银: "銀", 东: "東", 风: "風", 岛: "島", 云: "雲", 马: "馬", 鱼: "魚" },
	...{ 车: "車", 门: "門", 窓: "窗", 桥: "橋", 灯: "燈", 笔: "筆", 纸: "紙", 书: "書" },
};

/** The word of a number from 0 to 1,023. */
export function wordAt(number: number): string {
	const [first, second] = [FIRST[number >> 5], SECOND[number & 31]];
	if (first === undefined || second === undefined) throw new Error("there is no such word");
	return first + second;
}

/** The words of a receipt as somebody typed it, with whatever stands between them; null when it cannot be one. */
export function readReceipt(typed: string): string[] | null {
	const signs = [...typed.normalize("NFKC").replace(/[^\p{Script=Han}]/gu, "")].map(
		(sign) => SIMPLIFIED[sign] ?? sign,
	);
	if (signs.length !== RECEIPT_WORDS * 2) return null;
	if (!signs.every((sign, at) => (at % 2 === 0 ? FIRST : SECOND).includes(sign))) return null;
	return Array.from({ length: RECEIPT_WORDS }, (_, at) => `${signs[at * 2]}${signs[at * 2 + 1]}`);
}
