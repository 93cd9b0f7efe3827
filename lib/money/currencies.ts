/** The currencies whose rates the desk keeps, by the name that the house writes, with the other names that stand in stories. */
export const CURRENCIES = {
	美元: [],
	人民幣: [],
	歐元: [],
	英鎊: [],
	日圓: ["日元"],
	新台幣: ["台幣"],
	新加坡元: ["坡元"],
	澳元: [],
	加元: [],
	韓圜: ["韓元"],
} as const satisfies Record<string, readonly string[]>;

export type Currency = keyof typeof CURRENCIES;
export const CURRENCY_NAMES = Object.keys(CURRENCIES) as [Currency, ...Currency[]];

/** The currency that a name of a story means; null for none of these. */
export function currencyNamed(name: string): Currency | null {
	return (
		CURRENCY_NAMES.find((one) => one === name || (CURRENCIES[one] as readonly string[]).includes(name)) ??
		null
	);
}
