import { storyPath } from "@/lib/articles/address";
import { titleOf } from "@/lib/articles/title";
import { fullDate } from "@/lib/time/hong-kong";

/** What readers are told about a story that was not right. */
export type Correction = {
	kind: "correction" | "clarification" | "update" | "withdrawal";
	whatWas: string;
	whatIs: string;
	note: string;
	publishedAt: Date;
	/** When its words were last put right; readers are told. */
	rewordedAt?: Date | null;
};

/** One line of the record of corrections: what, and in which story. */
export type RecordedCorrection = Correction & {
	story: { href: string; title: string; kicker: string | null; claim: string };
};

export const CORRECTION_NAMES: Record<Correction["kind"], string> = {
	correction: "更正",
	clarification: "澄清",
	update: "更新",
	withdrawal: "撤稿",
};

/** The correction as a sentence or two. A house whose language has no past tense says which version it means. */
export function correctionWords({
	kind,
	whatWas,
	whatIs,
	note,
}: Omit<Correction, "publishedAt" | "rewordedAt">): string {
	const [was, is] = [withoutStop(whatWas), withoutStop(whatIs)];
	const fact =
		kind === "withdrawal"
			? is
			: was === ""
				? is
				: kind === "correction"
					? `本文較早前版本提到「${was}」，實為「${is}」`
					: `本文較早前版本提到「${was}」，現為「${is}」`;
	return `${fact}。${note}`;
}

/** A story that has been taken away is named by its number and day alone: its headline may be what was wrong. */
export function withdrawnStory(number: number, firstPublishedAt: Date | null): RecordedCorrection["story"] {
	const day = firstPublishedAt ? `${fullDate(firstPublishedAt)}刊出、` : "";
	const title = `${day}編號${number}的報道`;
	return { href: storyPath({ number, tail: "" }), title, kicker: null, claim: title };
}

export function standingStory(
	number: number,
	story: { tail: string; kicker: string | null; claim: string },
): RecordedCorrection["story"] {
	const { tail, kicker, claim } = story;
	return { href: storyPath({ number, tail }), title: titleOf(story), kicker, claim };
}

function withoutStop(text: string): string {
	return text.trim().replace(/[。.]$/u, "");
}
