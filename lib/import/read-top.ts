import { fullWidthUnits } from "@/lib/headlines/measure";
import type { PageLine } from "./page-lines";
import { readDateLine } from "./read-date";
import { isPrintEditionLink, type PageProvenance, readProvenance } from "./read-provenance";
import { isCreditLine } from "./read-story";

const BAR = /[|｜⎹∣︱│￨]/u;

/** What stands over the text of a story, and the lines that are its text. */
export type PageTop = {
	headlineAt: PageLine | null;
	provenance: PageProvenance | null;
	provenanceAt: PageLine[];
	text: PageLine[];
};

/**
 * Finds headline and provenance among the lines before the boxes. Navigation above them is left out, and the headline is
 * null when the page begins with running text.
 */
export function readTop(lines: PageLine[]): PageTop {
	const provenanceIndex = lines.findIndex((line) => readProvenance(line.text) !== null);
	const stops = [provenanceIndex, lines.findIndex((line) => isRunningText(line.text))].filter(
		(index) => index >= 0,
	);
	const end = Math.min(lines.length, ...stops);
	const candidates = lines
		.slice(0, end)
		.filter((line) => !isAboutStory(line.text) && !isNavigation(line.text));
	const headlineAt = candidates.find((line) => BAR.test(line.text)) ?? candidates[0] ?? null;
	const provenanceLine = lines[provenanceIndex];
	const links = provenanceLine
		? lines.slice(provenanceIndex + 1, provenanceIndex + 3).filter((line) => isPrintEditionLink(line.text))
		: [];
	const provenanceAt = provenanceLine ? [provenanceLine, ...links] : [];
	// What stands between headline and text without saying anything known is left for the reader's report.
	const beforeText = end === lines.length ? candidates : [];
	const text = [
		...lines.slice(0, end).filter((line) => isAboutStory(line.text)),
		...beforeText,
		...lines.slice(end),
	];
	return {
		headlineAt,
		provenance: provenanceLine ? readProvenance(provenanceLine.text) : null,
		provenanceAt,
		text: text.filter((line) => line !== headlineAt && !provenanceAt.includes(line)),
	};
}

function isRunningText(text: string): boolean {
	return text.includes("。") || (fullWidthUnits(text) > 60 && !BAR.test(text));
}

function isAboutStory(text: string): boolean {
	return readDateLine(text) !== null || isCreditLine(text);
}

function isNavigation(text: string): boolean {
	return /^(?:首頁|主頁|Home)(?:\s*[>›»/].*)?$|You are currently at|Skip (?:This )?Ads?|Don.t Miss/i.test(
		text,
	);
}
