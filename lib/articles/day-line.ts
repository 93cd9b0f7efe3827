import { fullWidthUnits } from "@/lib/headlines/measure";
import { BREAK_MARK, phrases } from "@/lib/headlines/phrases";
import { addDays, clock, dayOf, fromHongKong } from "@/lib/time/hong-kong";

type Outgoing = { id: string; kicker: string | null; claim: string; publishAt: Date };

/** One mark of the line: the story it is about, and how many others stand too close to have a mark of their own. */
export type LineMark = {
	id: string;
	at: Date;
	name: string;
	others: number;
	isOut: boolean;
	/** Percent of the line from its beginning. */
	offset: number;
	side: "above" | "below";
};

export type DayLine = {
	marks: LineMark[];
	ticks: { time: string; offset: number }[];
	nowOffset: number;
	/** How long the line must be for its words to fit; rem. */
	lengthRem: number;
};

/** The line begins at this hour unless something went out, or it is, earlier. */
const FIRST_HOUR = 7;
const TICK_HOURS = 2;
/** The line at its shortest, which holds about this many marks. */
const LENGTH_REM = 66;
const MARKS_WITHIN = 12;
/** A busy day has a longer line, but not one without end. */
const LENGTH_TIMES_MAX = 3;
const HOUR = 3_600_000;

/**
 * The day of `now` in Hong Kong as a line laid on its side, from the morning to midnight. Marks stand above and below in
 * turn; those whose words would cover another's are counted with it.
 */
export function dayLine(stories: readonly Outgoing[], now: Date): DayLine {
	const day = dayOf(now);
	const midnight = fromHongKong(day, "00:00");
	const end = fromHongKong(addDays(day, 1), "00:00");
	if (!midnight || !end) throw new Error(`${day} is no day`);
	const earliest = Math.min(now.getTime(), ...stories.map(({ publishAt }) => publishAt.getTime()));
	const firstHour = Math.max(0, Math.min(FIRST_HOUR, Math.floor((earliest - midnight.getTime()) / HOUR)));
	const start = midnight.getTime() + firstHour * HOUR;
	const offsetOf = (at: number) => Math.round(((at - start) / (end.getTime() - start)) * 10_000) / 100;

	const ticks = [];
	for (let hour = Math.ceil((firstHour + 0.5) / TICK_HOURS) * TICK_HOURS; hour < 24; hour += TICK_HOURS) {
		const at = midnight.getTime() + hour * HOUR;
		ticks.push({ time: clock(new Date(at)), offset: offsetOf(at) });
	}
	const times = Math.min(LENGTH_TIMES_MAX, Math.max(1, stories.length / MARKS_WITHIN));
	const lengthRem = Math.round(LENGTH_REM * times);
	return {
		marks: marksOf(stories, { now, offsetOf, lengthRem }),
		ticks,
		nowOffset: offsetOf(now.getTime()),
		lengthRem,
	};
}

type Scale = { now: Date; offsetOf: (at: number) => number; lengthRem: number };

function marksOf(stories: readonly Outgoing[], { now, offsetOf, lengthRem }: Scale): LineMark[] {
	const marks: LineMark[] = [];
	const takenUntil = { above: -1, below: -1 };
	for (const story of stories) {
		const offset = offsetOf(story.publishAt.getTime());
		const isOut = story.publishAt <= now;
		const sides: LineMark["side"][] =
			marks.at(-1)?.side === "above" ? ["below", "above"] : ["above", "below"];
		const side = sides.find((one) => takenUntil[one] <= offset);
		const crowd = marks.findLast((mark) => mark.isOut === isOut) ?? marks.at(-1);
		if (!side && crowd) {
			crowd.others += 1;
			continue;
		}
		const name = shortName(story);
		takenUntil[side ?? "above"] = offset + (wordsRem(name) / lengthRem) * 100;
		marks.push({ id: story.id, at: story.publishAt, name, others: 0, isOut, offset, side: side ?? "above" });
	}
	return marks;
}

// A time, a space and the name in letters of .75rem, and a little air.
function wordsRem(name: string): number {
	return 4 + 0.75 * fullWidthUnits(name);
}

/** Full-width characters a name on the line may have. */
const NAME_MAX = 7;

/** The 眉題, which names a story among colleagues, or else the first words of the 主題. Never cut inside a word. */
function shortName({ kicker, claim }: Pick<Outgoing, "kicker" | "claim">): string {
	if (kicker) return kicker.replaceAll(BREAK_MARK, "");
	let name = "";
	for (const phrase of phrases(claim)) {
		if (name !== "" && fullWidthUnits(name + phrase) > NAME_MAX) break;
		name += phrase;
	}
	return name;
}
