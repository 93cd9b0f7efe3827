import { inChinese, numberOf } from "@/lib/money/amount";
import { HKD_PER_USD } from "@/lib/money/rates";

export type Sum = { quote: string; currency: string };
export type Miscounted = { quote: string; given: string; right: string };

const CURRENCIES = "美元|歐元|英鎊|日圓|日元|人民幣|新台幣|台幣|坡元|新加坡元|澳元|加元|韓圜|韓元";
const AMOUNT = "(\\d[\\d,]*(?:\\.\\d+)?)([萬億兆]{0,2})";
const SUM = new RegExp(
	`${AMOUNT}(?:多|餘)?(${CURRENCIES})|人民幣${AMOUNT}元|(?:US\\$|USD)\\s?${AMOUNT}`,
	"gu",
);
/** The house form: 143億美元（約1115億港元）. */
const CONVERTED = new RegExp(`^[（(]\\s*(?:約|折合|即)*(?:約)?${AMOUNT}(?:多|餘)?港元[）)]?`, "u");
/** A rounded figure is off by as much; more than that is another rate or a slip. */
const TOLERANCE = 0.02;

/**
 * Sums of foreign money that no sum in Hong Kong dollars follows, each once as it stands; and those in US dollars whose sum in Hong Kong
 * dollars is not theirs at the rate of the house. The same sum need be converted but once in a text.
 */
export function foreignSums(text: string): { naked: Sum[]; miscounted: Miscounted[] } {
	const naked = new Map<string, Sum>();
	const converted = new Set<string>();
	const miscounted: Miscounted[] = [];
	for (const match of text.matchAll(SUM)) {
		const [quote] = match;
		const currency = match[3] ?? (match[4] === undefined ? "美元" : "人民幣");
		const after = CONVERTED.exec(text.slice(match.index + quote.length));
		if (!after) {
			if (!converted.has(quote)) naked.set(quote, { quote, currency });
			continue;
		}
		converted.add(quote);
		const inUsDollars = numberOf(match[1] ?? match[6], match[2] ?? match[7]);
		const inHongKongDollars = numberOf(after[1], after[2]);
		if (currency !== "美元" || inUsDollars === 0) continue;
		const right = inUsDollars * HKD_PER_USD;
		if (Math.abs(inHongKongDollars - right) > right * TOLERANCE)
			miscounted.push({
				quote: quote + after[0],
				given: `${after[1]}${after[2]}港元`,
				right: `${inChinese(right)}港元`,
			});
	}
	return { naked: [...naked.values()].filter(({ quote }) => !converted.has(quote)), miscounted };
}
