import { HAN } from "./characters";

const FULL_WIDTH: Record<string, string> = {
	",": "，",
	":": "：",
	";": "；",
	"!": "！",
	"?": "？",
	".": "。",
};

const HAN_SIDE =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！「」『』（）《》〈〉【】〔〕…—％]/u;

/** Addresses keep their own punctuation, save the marks with which the sentence around them goes on. */
const ADDRESS =
	/(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；：！？（）「」]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/**
 * Gives half-width punctuation in Chinese runs its full width, as a crawl or a Latin keyboard lost it. Latin
 * runs, decimals, thousands, times and addresses keep ASCII; a text without Han characters is left alone.
 */
export function fullWidthPunctuation(text: string): string {
	return text.split("\n").map(restoredAndSpaceless).join("\n");
}

/** The same for one line whose spaces mean something, as those between the 副題 of a headline do: they all stay. */
export function fullWidthMarks(line: string): string {
	return restoredLine(line);
}

/** Body text without typed spaces between Han and Latin or digits: CSS draws that gap. Not for headlines. */
export function stripHanLatinSpaces(text: string): string {
	const han = "[\\p{Script=Han}，。、；：？！「」『』（）《》〈〉]";
	const latin = "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}0-9%$#@&+(]";
	const space = "[ \\u00A0\\u2000-\\u200A\\u202F]+";
	return text
		.replace(new RegExp(`(?<=${han})${space}(?=${latin})`, "gu"), "")
		.replace(
			new RegExp(
				`(?<=[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}0-9%$+)])${space}(?=${han})`,
				"gu",
			),
			"",
		);
}

export type LinePart = { text: string; nb: boolean };

const CURRENCY = "美元|港元|歐元|日圓|日元|英鎊|人民幣|新台幣|台幣|坡元|澳元|加元|韓圜|韓元|元";
const COUNTER =
	"個百分點|百分點|平方米|平方呎|立方米|公里|公斤|公噸|毫米|厘米|納米|攝氏度|海里|分鐘|小時|星期|個月|歲|季度|" +
	"年代|年|月|日|時|分|秒|天|周|週|晚|季|屆|期|集|代|版|次|回|輪|個|名|位|人|間|家|部|宗|項|層|樓|號|室|席|票|張|件|" +
	"份|成|倍|點|頁|字|句|字節|架|艘|輛|隻|枚|粒|塊|片|款|種|條|門|台|座|所|組|隊|戶|元|毫|仙|米|呎|吋|噸|磅|升|度|折|級|步|萬|億|千|百|兆";
const LATIN_UNIT = "%|％|℃|°C|[KMGTP]?[Bb]ps|[KMGTP]?i?B|[kMGT]?Hz|[kMG]?Wh?|nm|mm|cm|km|kg|mAh|ms|fps";
const AMOUNT = "(?:[A-Z]{2,3}\\$|[$€£¥])?\\d[\\d,]*(?:\\.\\d+)?(?:[-–~至/]\\d[\\d,]*(?:\\.\\d+)?)?";
const UNBREAKABLE = new RegExp(
	[
		"\\d{1,2}月\\d{1,2}日",
		`第?${AMOUNT}(?:[萬億千百兆]{1,2}(?:${CURRENCY}|${COUNTER})?|${CURRENCY}|${COUNTER}|${LATIN_UNIT})`,
		"[A-Z]\\d?\\+?[輪股座]",
		"——|……",
	].join("|"),
	"gu",
);

/** Parts the text so that those marked `nb` (1.2億美元, 72張, B輪, 3月12日, 4.6%, ——) stay on one line. */
export function unbreakables(text: string): LinePart[] {
	const parts: LinePart[] = [];
	let from = 0;
	for (const match of text.matchAll(UNBREAKABLE)) {
		if (match.index > from) parts.push({ text: text.slice(from, match.index), nb: false });
		parts.push({ text: match[0], nb: true });
		from = match.index + match[0].length;
	}
	if (from < text.length) parts.push({ text: text.slice(from), nb: false });
	return parts;
}

function restoredAndSpaceless(line: string): string {
	const restored = spaceless(restoredLine(line), line);
	return restored === line ? line : restoredAndSpaceless(restored);
}

function restoredLine(line: string): string {
	if (!HAN.test(line)) return line;
	const kept = addressSpans(line);
	const isKept = (at: number) => kept.some(([from, to]) => at >= from && at < to);
	const marks = bracketsOf(line, isKept);
	for (const { index: at, 0: mark } of line.matchAll(/[,:;!?.]/g)) {
		if (!isKept(at) && isChineseMark(line, at)) marks.set(at, FULL_WIDTH[mark] ?? mark);
	}
	const restored = line
		.split("")
		.map((unit, at) => marks.get(at) ?? unit)
		.join("");
	// A restored mark may be what tells that its neighbour stands in Chinese too.
	return restored === line ? line : restoredLine(restored);
}

function addressSpans(line: string): [number, number][] {
	return Array.from(line.matchAll(ADDRESS), ({ index, 0: address }) => [
		index,
		index + address.replace(/[,.;:!?)]+$/, "").length,
	]);
}

// Pairs are judged whole, so that 蘋果公司(Apple Inc.) never ends with two different brackets.
function bracketsOf(line: string, isKept: (at: number) => boolean): Map<number, string> {
	const marks = new Map<number, string>();
	const open: number[] = [];
	for (const { index: at, 0: bracket } of line.matchAll(/[()]/g)) {
		if (isKept(at)) continue;
		if (bracket === "(") {
			open.push(at);
			continue;
		}
		const from = open.pop();
		if (from === undefined) {
			if (HAN_SIDE.test(sideBefore(line, at))) marks.set(at, "）");
		} else if (isChineseBracket(line, from, at)) {
			marks.set(from, "（");
			marks.set(at, "）");
		}
	}
	for (const at of open) if (HAN_SIDE.test(sideBefore(line, at))) marks.set(at, "（");
	return marks;
}

function isChineseBracket(line: string, from: number, to: number): boolean {
	const after = sideAfter(line, to);
	const endsClause = /[,;:!?]/.test(after) && !/\s/.test(line[to + 2] ?? "");
	return (
		HAN.test(line.slice(from, to)) ||
		HAN_SIDE.test(sideBefore(line, from)) ||
		HAN_SIDE.test(after) ||
		endsClause
	);
}

function isChineseMark(line: string, at: number): boolean {
	const mark = line[at] ?? "";
	const before = sideBefore(line, at);
	const after = sideAfter(line, at);
	if (mark === ".") return isFullStop(line, at);
	const touchesHan = HAN_SIDE.test(before) || HAN_SIDE.test(after);
	if (/\d/.test(line[at - 1] ?? "") && /\d/.test(line[at + 1] ?? "")) return false;
	if (touchesHan || /[)）]/.test(before)) return touchesHan || !/\s/.test(line[at + 1] ?? "");
	if (mark === ":") return false;
	// Latin is followed by a space after its own marks, so a mark without one belongs to the Chinese sentence.
	const latinGoesOn = /[\s/"'’”]/.test(line[at + 1] ?? "");
	return !latinGoesOn && (after !== "" || /[!?]/.test(mark));
}

// A stop after Latin is mostly part of it (Inc., node.js), so only Han and closing marks may be followed by 。
function isFullStop(line: string, at: number): boolean {
	const next = line[at + 1] ?? "";
	return (
		/[\p{Script=Han}）)」』》〉”%％]/u.test(charBefore(line, at)) &&
		!/[a-z0-9.]/.test(next) &&
		line[at - 1] !== "."
	);
}

function sideBefore(line: string, at: number): string {
	return charBefore(line, skipSpaces(line, at, -1) + 1);
}

function sideAfter(line: string, at: number): string {
	return [...line.slice(skipSpaces(line, at, 1))][0] ?? "";
}

function skipSpaces(line: string, at: number, step: 1 | -1): number {
	let position = at + step;
	while (/[ \u00A0\u3000]/.test(line[position] ?? "")) position += step;
	return position;
}

function charBefore(line: string, at: number): string {
	return [...line.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
}

// A full-width mark brings its own space; only the spaces typed around marks just restored go.
function spaceless(restored: string, typed: string): string {
	const isRestored = (at: number) => restored[at] !== undefined && restored[at] !== typed[at];
	return restored.replace(/[ \u00A0\u3000]+/g, (run, at: number) =>
		isRestored(at - 1) || isRestored(at + run.length) ? run.replace(/[ \u00A0]/g, "") : run,
	);
}
