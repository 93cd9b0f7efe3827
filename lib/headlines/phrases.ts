import { CLOSING_MARK, OPENING_MARK, SPACED } from "@/lib/text/characters";
import { countGraphemes } from "@/lib/text/graphemes";
import { bracketedSpans, isInside } from "./brackets";
import { aroundHouseWords } from "./house-words";

const words = new Intl.Segmenter("zh-HK", { granularity: "word" });

/** An editor types it into a headline where a line may break; it then overrides the dictionary and never shows. */
export const BREAK_MARK = "^";

/**
 * The text in phrases, between which a page puts `<wbr>`; joined they give the text without break marks. No phrase
 * begins or ends beside Latin, digits or a space (a `<wbr>` there cancels autospacing), nor before closing or
 * after opening marks, and single-character words are joined to a neighbour.
 */
export function phrases(text: string): readonly string[] {
	if (text.includes(BREAK_MARK)) return text.split(BREAK_MARK).filter((part) => part !== "");
	return dictionaryPhrases(text);
}

/** As `phrases`, of a text that is no headline: nothing in it is a break mark. */
export function dictionaryPhrases(text: string): readonly string[] {
	const known = parted.get(text);
	if (known) return known;
	const parts = joinedSingles(unbreakableWords(text));
	if (parted.size >= PARTED_KEPT) parted.clear();
	parted.set(text, parts);
	return parts;
}

/** The same headlines stand in many lists, and looking up their words is most of the work of a list. */
const PARTED_KEPT = 5_000;
const parted = new Map<string, readonly string[]>();

/** The text as readers, feeds and search see it. */
export function withoutBreakMarks(text: string): string {
	return text.replaceAll(BREAK_MARK, "");
}

/** A short quotation reads as one word: 「黃金漫遊」. */
const QUOTED_WORD_GRAPHEMES = 6;

function unbreakableWords(text: string): string[] {
	const quoted = bracketedSpans(text).filter(
		({ from, to }) => countGraphemes(text.slice(from + 1, to)) <= QUOTED_WORD_GRAPHEMES,
	);
	const units: string[] = [];
	for (const { segment, index } of wordsOf(text)) {
		const before = units.at(-1);
		const joins =
			before !== undefined &&
			(isInside(index, quoted) || !mayBreak(before, segment) || endsAWord(before, text.slice(index)));
		if (joins) units[units.length - 1] = before + segment;
		else units.push(segment);
	}
	return units;
}

/** 接駁＋線＋2027年: a number would take the character for its own (線2027年). 到, 起 and their like may well be its own. */
function endsAWord(before: string, rest: string): boolean {
	return (
		/^[^了着過完到起出好][A-Za-z\d]/u.test(rest) &&
		LEANS_BACK.test(rest.slice(0, 1)) &&
		/\p{Script=Han}{2}$/u.test(before)
	);
}

/** As the dictionary parts the text, but for the words of the house, which it does not know. */
function wordsOf(text: string): { segment: string; index: number }[] {
	let start = 0;
	return aroundHouseWords(text).flatMap((part, at) => {
		const from = start;
		start += part.length;
		if (at % 2 === 1) return [{ segment: part, index: from }];
		return Array.from(words.segment(part), ({ segment, index }) => ({ segment, index: from + index }));
	});
}

function mayBreak(before: string, after: string): boolean {
	const last = [...before].at(-1) ?? "";
	const first = [...after][0] ?? "";
	if (/\s/u.test(last) || /\s/u.test(first)) return false;
	if (/[\p{M}\p{Cf}]/u.test(first) || /\p{Cf}/u.test(last)) return false;
	if (SPACED.test(last) || SPACED.test(first) || /[%％$]/u.test(last + first) || last === "+") return false;
	// A sum is one: 2.5億＋美元.
	if (/[\d萬億兆元]$/u.test(before) && CURRENCY.test(after)) return false;
	// —— and …… are two characters and one mark.
	return !CLOSING_MARK.test(first) && !OPENING_MARK.test(last) && !/[—…·・]/u.test(last);
}

const CURRENCY = /^(?:港元|美元|歐元|日圓|英鎊|人民幣)/u;

/** Words that lean on what stands before them: 中文＋版, 錯字＋率, 一百＋倍, 湛家揚＋博士. */
const LEANS_BACK =
	/^(?:[的了着過們嗎呢吧者性化率費權業界港機車站器人城區市署局會院台倍座個名間部宗項張輪月日年季版線綫量級類型庫團隊店廠券員期液徑到完起出好]|博士|教授|先生|女士|小姐|議員)$/u;

/** 年底＋前, 聖誕＋後; elsewhere 前 leans on what follows: 前＋總裁. */
function isAfterTime(before: string, unit: string): boolean {
	return /^[前後]$/u.test(unit) && /[年月日周季節誕底末初旬]$/u.test(before);
}

/** Words that lean on what follows: 零＋手續費, 用＋不足, 一＋億元. */
const LEANS_ON = /^[零一二三四五六七八九十百千萬億兩幾半第逾約近用在把被由向將與和及至每各未不再更最]$/u;

function joinedSingles(units: string[]): string[] {
	const joined: string[] = [];
	let at = 0;
	while (at < units.length) {
		const unit = units[at] ?? "";
		const last = joined.at(-1);
		if (last !== undefined && (isAfterTime(last, unit) || (LEANS_BACK.test(unit) && endsInHan(last)))) {
			joined[joined.length - 1] = last + unit;
			at += 1;
			continue;
		}
		const run = singlesFrom(units, at);
		at += Math.max(run.length, 1);
		if (run.length === 0) joined.push(unit);
		else if (ENDING_SINGLE.test(run.at(-1) ?? "")) {
			// A character that a mark closes belongs to what stands before it: 邱啟＋邦：, 一個＋字。
			if (run.length === 1 && last !== undefined && endsInHan(last)) joined[joined.length - 1] = last + unit;
			else joined.push(...inPairs(run));
		} else if (units[at] !== undefined) {
			const { pairs, leaning } = placed(run);
			joined.push(...pairs);
			if (leaning !== "") {
				joined.push(leaning + units[at]);
				at += 1;
			}
		} else if (run.length === 1 && last !== undefined) joined[joined.length - 1] = last + unit;
		else joined.push(...inPairs(run));
	}
	return joined;
}

function singlesFrom(units: string[], from: number): string[] {
	const end = units.findIndex((unit, index) => index >= from && !/^\p{Script=Han}$/u.test(unit));
	if (end === -1) return units.slice(from);
	return units.slice(from, ENDING_SINGLE.test(units[end] ?? "") ? end + 1 : end);
}

/** 邦：, 字。 */
const ENDING_SINGLE = /^\p{Script=Han}[，。、；：？！」』》）]+$/u;

function endsInHan(phrase: string): boolean {
	return /[\p{Script=Han}」』]$/u.test(phrase);
}

function placed(run: string[]): { pairs: string[]; leaning: string } {
	const rest = [...run];
	let leaning = "";
	while (LEANS_ON.test(rest.at(-1) ?? "")) leaning = (rest.pop() ?? "") + leaning;
	// A character left alone goes with what follows: 獲＋一億元, 談＋傳承.
	if (rest.length === 1) leaning = (rest.pop() ?? "") + leaning;
	return { pairs: inPairs(rest), leaning };
}

// A word the dictionary lacks is mostly two characters (坪洲, 獲批), and a name mostly three.
function inPairs(run: string[]): string[] {
	if (run.length === 0) return [];
	if (run.length <= 3) return [run.join("")];
	return [run.slice(0, 2).join(""), ...inPairs(run.slice(2))];
}
