const CHINESE = /^(?:公元)?(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/u;
const FIGURES = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/u;

/**
 * The date with which a text begins, as machines read it and as exact as it was written: `2026-03-12`, `2026-03` or `2026`. Null
 * when it begins with none, or with a day that no calendar has.
 */
export function dayInText(text: string): string | null {
	const [, year, month, day] = CHINESE.exec(text.trim()) ?? FIGURES.exec(text.trim()) ?? [];
	if (year === undefined) return null;
	if (month === undefined) return year;
	const [m, d] = [Number(month), day === undefined ? 1 : Number(day)];
	const on = new Date(Date.UTC(Number(year), m - 1, d));
	if (on.getUTCMonth() !== m - 1 || on.getUTCDate() !== d) return null;
	const iso = on.toISOString();
	return day === undefined ? iso.slice(0, 7) : iso.slice(0, 10);
}
