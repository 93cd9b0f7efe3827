import type { Problem } from "@/lib/write/outcome";
import { en } from "./en";
import { zhHantHK } from "./zh-hant-hk";

/** The languages the desk speaks. */
export type Locale = "zh-Hant-HK" | "en";

type Widened<Type> = Type extends string
	? string
	: Type extends (...values: infer Values) => string
		? (...values: Values) => string
		: { [Key in keyof Type]: Widened<Type[Key]> };

/** What the interface says, in whatever language: the shape of the Chinese words. */
export type Words = Widened<typeof zhHantHK>;

/** What a sentence about a problem may need to know of it. */
export type ProblemValues = Record<string, string | number>;

export function wordsIn(locale: Locale): Words {
	return locale === "en" ? en : zhHantHK;
}

/** A problem as a sentence that says what to do; a code without words is named, so that it can be reported. */
export function problemSentence(words: Words, { code, values = {} }: Problem): string {
	const sentences: Record<string, (values: ProblemValues) => string> = words.problems;
	const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
	return sentence ? sentence(values) : words.unknownProblem(code);
}
