import { inChinese, numberOf } from "./amount";
import { type Currency, currencyNamed } from "./currencies";
import { HKD_PER_USD } from "./rates";

/**
 * How a foreign sum was turned into Hong Kong dollars: the sum as it stands in the text, Hong Kong dollars for one unit as a decimal, the
 * Hong Kong day of that rate (YYYY-MM-DD) and who says so.
 */
export type Conversion = { sum: string; rate: string; on: string; source: string };

const CURRENCIES = "美元|歐元|英鎊|日圓|日元|人民幣|新台幣|台幣|坡元|新加坡元|澳元|加元|韓圜|韓元";
const AMOUNT = "(\\d[\\d,]*(?:\\.\\d+)?)([萬億兆]{0,2})";
const SUM = `${AMOUNT}(?:多|餘)?(${CURRENCIES})|人民幣${AMOUNT}元|(?:US\\$|USD)\\s?${AMOUNT}`;
/** A rounded figure is off by as much; more than that is another rate or a slip. */
const TOLERANCE = 0.02;

export type ForeignSum = { quote: string; at: number; amount: number; currency: string };

/** Every sum of foreign money in a text, in order; `at` in code units, `amount` in units of its currency. */
export function foreignSumsIn(text: string): ForeignSum[] {
	return [...text.matchAll(new RegExp(SUM, "gu"))].map((match) => ({
		quote: match[0],
		at: match.index,
		amount: numberOf(match[1] ?? match[4] ?? match[6], match[2] ?? match[5] ?? match[7]),
		currency: match[3] ?? (match[4] === undefined ? "美元" : "人民幣"),
	}));
}

/** The one foreign sum that a text is, or null. */
export function foreignSum(text: string): ForeignSum | null {
	const [only, ...more] = foreignSumsIn(text.trim());
	return only && more.length === 0 && only.quote === text.trim() ? only : null;
}

/** 「約9.36億港元」 for a sum at a rate; null when either is none. */
export function inHongKongDollars(sum: string, rate: string): string | null {
	const foreign = foreignSum(sum);
	const each = rateOf(rate);
	return foreign && foreign.amount > 0 && each !== null ? `約${inChinese(foreign.amount * each)}港元` : null;
}

/** Whether what stands in the text is what the sum comes to, as near as rounding allows. */
export function isRightly(shown: string, { sum, rate }: Pick<Conversion, "sum" | "rate">): boolean {
	const foreign = foreignSum(sum);
	const each = rateOf(rate);
	const [, digits, scale] = new RegExp(`${AMOUNT}(?:多|餘)?港元`, "u").exec(shown) ?? [];
	if (!foreign || each === null || digits === undefined) return false;
	return isNear(numberOf(digits, scale), foreign.amount * each);
}

export function isNear(given: number, right: number): boolean {
	return Math.abs(given - right) <= right * TOLERANCE;
}

/** A rate of the desk's table: Hong Kong dollars for one unit, on a Hong Kong day (YYYY-MM-DD), and who says so. */
export type ProposedRate = { currency: Currency; rate: string; on: string; source: string };

/** The longest name of a source, in characters. */
export const SOURCE_MAX = 60;

/**
 * The rate to reckon a currency by: that of the table, and for US dollars without one the linked rate, of `day`; null where there is
 * none. `rates` hold one for each currency, the newest that may be used.
 */
export function proposedRate(
	name: string,
	{ rates, day }: { rates: readonly ProposedRate[]; day: string },
): Omit<ProposedRate, "currency"> | null {
	const currency = currencyNamed(name);
	const kept = rates.find((one) => one.currency === currency);
	if (kept) return { rate: kept.rate, on: kept.on, source: kept.source };
	return currency === "美元" ? { rate: String(HKD_PER_USD), on: day, source: "聯繫匯率" } : null;
}

/** 「按1美元兌7.8港元折算（聯繫匯率，2026年3月12日）」, where `day` is the day in words. */
export function conversionNote({ sum, rate, source }: Conversion, day: string): string {
	return `按1${foreignSum(sum)?.currency ?? ""}兌${rate}港元折算（${source}，${day}）`;
}

/** What is allowed of a conversion that comes from outside; null for anything else. */
export function checkedConversion(given: {
	sum?: unknown;
	rate?: unknown;
	on?: unknown;
	source?: unknown;
}): Conversion | null {
	const { sum, rate, on, source } = given;
	if (
		typeof sum !== "string" ||
		typeof rate !== "string" ||
		typeof on !== "string" ||
		typeof source !== "string"
	)
		return null;
	const isGood =
		sum.length <= 40 &&
		foreignSum(sum) !== null &&
		rateOf(rate) !== null &&
		/^\d{4}-\d{2}-\d{2}$/.test(on) &&
		source.trim() !== "" &&
		source.length <= SOURCE_MAX;
	return isGood ? { sum, rate, on, source } : null;
}

function rateOf(rate: string): number | null {
	return /^\d{1,5}(?:\.\d{1,8})?$/.test(rate) && Number(rate) > 0 ? Number(rate) : null;
}
