import { type Headline, parseHeadline } from "@/lib/headlines/headline";

/** A columnist as a headline's brackets give them: 湛家揚＋博士. */
export type Columnist = { name: string; honorific: string | null };

const HONORIFIC = /(?:博士|教授|先生|女士|小姐|醫生|律師|議員|校長|大律師|工程師)$/u;

/** Surnames of Hong Kong: what tells a columnist (林國誠) from a remark (更新版) in the same brackets. */
const SURNAME =
	/^(?:歐陽|司徒|上官|司馬|[陳林黃李張吳劉王楊蔡鄭何梁郭葉謝曾羅許鍾鄧馮蘇盧潘呂朱周徐胡馬孫趙高余簡沈彭范方石任姚廖傅姜崔程汪陸金韋夏譚鄒賀白顧湛車莫尹岑關黎杜龍韓唐蕭麥袁曹溫施區植伍古江甘霍畢倪游翁萬莊童樊凌錢孔康丘邱阮霞賴洪雷嚴龔歐容侯龐包文卓冼招俞翟])/u;

const REMARK = /^(?:附圖|有片|多圖|獨家|更新|待續|上篇|中篇|下篇|圖輯|專訪|節錄|轉載)/u;

/**
 * Reads a headline that may end in its author's brackets: somebody known, a Chinese name of two to four characters, or
 * a name with an honorific.
 */
export function readHeadlineWithColumnist(
	line: string,
	knownAuthors: readonly string[],
): { headline: Headline; columnist: Columnist | null } {
	const inBrackets = /[（(]([^（()）]+)[)）]$/u.exec(line.trim())?.[1]?.trim() ?? "";
	const authors = isName(inBrackets) ? [inBrackets, ...knownAuthors] : knownAuthors;
	const headline = parseHeadline(line, { knownAuthors: authors });
	return { headline, columnist: headline.author === null ? null : columnistOf(headline.author) };
}

function isName(text: string): boolean {
	const { name, honorific } = columnistOf(text);
	if (!/^\p{Script=Han}{2,4}$/u.test(name) || REMARK.test(name)) return false;
	return (
		honorific !== null ||
		(SURNAME.test(name) && name.length <= (/^(?:歐陽|司徒|上官|司馬)/u.test(name) ? 4 : 3))
	);
}

function columnistOf(text: string): Columnist {
	const honorific = HONORIFIC.exec(text)?.[0] ?? null;
	return { name: honorific ? text.slice(0, -honorific.length) : text, honorific };
}
