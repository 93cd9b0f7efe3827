const SCALES: Record<string, number> = { "": 1, 萬: 1e4, 億: 1e8, 兆: 1e12, 萬億: 1e12 };

/** The number that 「1,115.4」 with 「億」 writes; 0 when it is none. */
export function numberOf(digits: string | undefined, scale: string | undefined): number {
	const number = Number((digits ?? "").replaceAll(",", ""));
	return Number.isFinite(number) ? number * (SCALES[scale ?? ""] ?? 1) : 0;
}

/**
 * A number as the house writes it: up to 9999 in digits, then in 萬, 億 and 萬億, no more than four figures unless the whole part
 * needs them, no noughts at the end and no comma. 「1115.4億」「9360萬」
 */
export function inChinese(amount: number): string {
	const [scale, unit] = UNITS.find(([from]) => Math.abs(amount) >= from) ?? [1, ""];
	const scaled = amount / scale;
	const places = Math.max(0, Math.min(2, 5 - String(Math.trunc(Math.abs(scaled))).length));
	return `${Number(scaled.toFixed(places))}${unit}`;
}

const UNITS: [number, string][] = [
	[1e12, "萬億"],
	[1e8, "億"],
	[1e4, "萬"],
];
