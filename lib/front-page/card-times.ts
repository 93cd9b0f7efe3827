import { whyNotSchedulable } from "@/lib/articles/rules";

/** From when and until when a card shows, and until when its own headline does; null: without beginning or end. */
export type CardTimes = { shownFrom: Date | null; shownUntil: Date | null; headlineUntil: Date | null };

/** A card without times: it shows from its launch on until it is taken off. */
export const ALWAYS: CardTimes = { shownFrom: null, shownUntil: null, headlineUntil: null };

/** The names of the times. */
export const TIMES = ["shownFrom", "shownUntil", "headlineUntil"] as const;

/** Where a card is at an instant: still to come up (候補), up, or at the end of its time. */
export function standingOf(
	{ shownFrom, shownUntil }: Pick<CardTimes, "shownFrom" | "shownUntil">,
	at: Date,
): "waiting" | "up" | "over" {
	if (shownUntil && shownUntil <= at) return "over";
	return shownFrom && shownFrom > at ? "waiting" : "up";
}

/** The headline that a card shows at an instant instead of the story's own; null: the story's own. */
export function headlineAt(
	{ headline, headlineUntil }: { headline: string | null; headlineUntil: Date | null },
	at: Date,
): string | null {
	return headlineUntil && headlineUntil <= at ? null : headline;
}

/** The same instants. */
export function isSameTimes(one: CardTimes, other: CardTimes): boolean {
	return TIMES.every((field) => one[field]?.getTime() === other[field]?.getTime());
}

/**
 * Why a card cannot have these times, with the field, or null. What it had before may have passed: a card whose time came is still
 * reworded.
 */
export function whyNotTimes(
	times: CardTimes,
	{ before, now }: { before: CardTimes; now: Date },
): { code: string; field: keyof CardTimes } | null {
	for (const field of TIMES) {
		const at = times[field];
		if (!at || at.getTime() === before[field]?.getTime()) continue;
		const code = whyNotSchedulable(at, now);
		if (code) return { code, field };
	}
	for (const field of ["shownUntil", "headlineUntil"] as const) {
		const [from, until] = [times.shownFrom, times[field]];
		if (from && until && until <= from) return { code: "ends-before", field };
	}
	return null;
}
