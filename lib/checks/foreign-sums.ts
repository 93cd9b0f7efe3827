import { type Body, type Inline, textOfInline } from "@/lib/body/body";
import { inlineRunsOf } from "@/lib/body/inline-runs";
import { inChinese, numberOf } from "@/lib/money/amount";
import { type Conversion, type ForeignSum, foreignSumsIn, isNear, isRightly } from "@/lib/money/conversion";
import { HKD_PER_USD } from "@/lib/money/rates";

export type Miscounted = { quote: string; given: string; right: string };

/** The house form: 143億美元（約1115億港元）. */
const CONVERTED = /^[（(]\s*(?:約|折合|即)*(?:約)?(\d[\d,]*(?:\.\d+)?)([萬億兆]{0,2})(?:多|餘)?港元[）)]?/u;

/**
 * Sums of foreign money that no sum in Hong Kong dollars follows, each once as it stands; and those in US dollars whose sum in Hong Kong
 * dollars is not theirs at the rate of the house. The same sum need be converted but once in a text.
 */
export function foreignSums(text: string): { naked: ForeignSum[]; miscounted: Miscounted[] } {
	const naked = new Map<string, ForeignSum>();
	const converted = new Set<string>();
	const miscounted: Miscounted[] = [];
	for (const sum of foreignSumsIn(text)) {
		const { quote, at, amount, currency } = sum;
		const after = CONVERTED.exec(text.slice(at + quote.length));
		if (!after) {
			naked.set(quote, naked.get(quote) ?? sum);
			continue;
		}
		converted.add(quote);
		const right = amount * HKD_PER_USD;
		if (currency === "美元" && right > 0 && !isNear(numberOf(after[1], after[2]), right))
			miscounted.push({
				quote: quote + after[0],
				given: `${after[1]}${after[2]}港元`,
				right: `${inChinese(right)}港元`,
			});
	}
	return { naked: [...naked.values()].filter(({ quote }) => !converted.has(quote)), miscounted };
}

/** Conversions with their rate in the document that no longer fit: the sum before them, or their own figure, was changed since. */
export function staleConversions(body: Body): { quote: string; conversion: Conversion }[] {
	return inlineRunsOf(body).flatMap((run) =>
		run.flatMap((node, at) => {
			const conversion = conversionOf(node);
			if (!conversion) return [];
			const shown = textOfInline([node]);
			const before = textOfInline(run.slice(0, at)).replace(/[（(]\s*$/u, "");
			const isRight = before.endsWith(conversion.sum) && isRightly(shown, conversion);
			return isRight ? [] : [{ quote: shown, conversion }];
		}),
	);
}

function conversionOf(node: Inline): Conversion | null {
	for (const mark of node.marks ?? []) if (mark.type === "conversion") return mark.attrs;
	return null;
}
