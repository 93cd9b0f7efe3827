import { graphemesOf } from "@/lib/text/graphemes";
import { type Headline, MAX_SUBS, WIDE_SPACE } from "./headline";
import { withoutBreakMarks } from "./phrases";

/** A Latin letter or digit beside a Han character, as the design measured it. */
const LATIN_UNITS = 0.55;

const KICKER_UPRIGHT_UNITS = 9;
const KICKER_MAX_UNITS = 10;
const CLAIM_MAX_UNITS = 22;

/** About what a locked phone shows of a notification's title. */
const NOTIFICATION_UNITS = 22;

export type HeadlineAdvice = {
	code: "claim-empty" | "claim-too-long" | "kicker-too-long" | "too-many-subs" | "ends-in-full-stop";
	field: "kicker" | "claim" | "subs";
	values: Record<string, number>;
};

/**
 * Width in full-width characters (em), to two decimals: Han, emoji and full-width marks 1, Latin and digits .55. An
 * editor's break marks have none, since they never show.
 */
export function fullWidthUnits(text: string): number {
	const units = graphemesOf(withoutBreakMarks(text)).reduce((sum, grapheme) => sum + unitsOf(grapheme), 0);
	return Math.round(units * 100) / 100;
}

/** Whether the 眉題 is short enough to be set vertically beside the 主題 (9 full-width units). */
export function kickerStandsUpright(kicker: string): boolean {
	return fullWidthUnits(kicker) <= KICKER_UPRIGHT_UNITS;
}

/** What an editor should know about a headline; all of it is advice, and an empty list is good news. */
export function headlineAdvice({ kicker, claim, subs }: Headline): HeadlineAdvice[] {
	const advice: HeadlineAdvice[] = [];
	const kickerUnits = fullWidthUnits(kicker ?? "");
	const claimUnits = fullWidthUnits(claim);
	const typedSubs = subs.join(WIDE_SPACE).split(WIDE_SPACE).filter(Boolean).length;
	if (kickerUnits > KICKER_MAX_UNITS)
		advice.push({
			code: "kicker-too-long",
			field: "kicker",
			values: { units: kickerUnits, max: KICKER_MAX_UNITS },
		});
	if (claim === "") advice.push({ code: "claim-empty", field: "claim", values: {} });
	if (claimUnits > CLAIM_MAX_UNITS)
		advice.push({
			code: "claim-too-long",
			field: "claim",
			values: { units: claimUnits, max: CLAIM_MAX_UNITS },
		});
	if (claim.endsWith("。")) advice.push({ code: "ends-in-full-stop", field: "claim", values: {} });
	if (typedSubs > MAX_SUBS)
		advice.push({ code: "too-many-subs", field: "subs", values: { count: typedSubs, max: MAX_SUBS } });
	return advice;
}

/** The part of a text that a notification shows (about 22 full-width units), and the rest; no grapheme is split. */
export function notificationCut(text: string): { shown: string; rest: string } {
	return cutAt(text, NOTIFICATION_UNITS);
}

/** The part of a text that fits into so many full-width units, and the rest; no grapheme is split. */
export function cutAt(text: string, most: number): { shown: string; rest: string } {
	const shownText = withoutBreakMarks(text);
	const graphemes = graphemesOf(shownText);
	let units = 0;
	const end = graphemes.findIndex((grapheme) => {
		units += unitsOf(grapheme);
		return units > most + 0.001;
	});
	if (end === -1) return { shown: shownText, rest: "" };
	return { shown: graphemes.slice(0, end).join(""), rest: graphemes.slice(end).join("") };
}

function unitsOf(grapheme: string): number {
	if (/^[\p{Cf}\p{M}]+$/u.test(grapheme)) return 0;
	return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0020-\u00B6\u00B8-\u00FF]/u.test(grapheme) &&
		!/^[\uFF00-\uFFEF]/u.test(grapheme)
		? LATIN_UNITS
		: 1;
}
