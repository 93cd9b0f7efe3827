import { cache } from "react";
import { newReading, type Reading, readingNow, replay, whileReading } from "./reading";

/** What has been asked while pages were made, and what each answer depends on. */
export type Answers = Map<unknown, Map<string, { answer: Promise<unknown>; reading: Reading }>>;

/**
 * A query whose answer is shared by all parts of a page that ask it with the same arguments, and by the pages that are made in the
 * same moment: see `answersOfTheMoment`. Each of them is told what the answer depends on. Outside of the making of a page it is
 * asked once a request of the desk.
 */
export function askedOnce<Given extends (string | number)[], Answer>(
	ask: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
	const inOneRequest = cache(ask);
	return async (...given) => {
		const making = readingNow();
		if (!making) return inOneRequest(...given);
		const { answers } = making;
		const mine = answers.get(ask) ?? new Map();
		answers.set(ask, mine);
		const key = given.join("\n");
		let known = mine.get(key);
		if (!known || known.reading.holdsUntil <= Date.now()) {
			const reading = newReading(answers);
			known = { answer: whileReading(reading, () => ask(...given)), reading };
			mine.set(key, known);
		}
		try {
			const answer = (await known.answer) as Answer;
			replay(known.reading);
			return answer;
		} catch (error) {
			mine.delete(key);
			throw error;
		}
	};
}

const MOMENT_MILLISECONDS = 1_000;

/**
 * Gives the answers that a making may use which begins after `changes` changes have been heard: those of the last second, as
 * long as none was heard since. A page made of them is dropped by the same changes as if it had asked by itself.
 */
export function answersOfTheMoment(): (changes: number) => Answers {
	let [answers, after, since] = [new Map() as Answers, -1, 0];
	return (changes) => {
		const now = Date.now();
		if (changes !== after || now - since > MOMENT_MILLISECONDS)
			[answers, after, since] = [new Map(), changes, now];
		return answers;
	};
}
