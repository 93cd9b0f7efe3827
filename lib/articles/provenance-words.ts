import { dayInWords } from "@/lib/time/hong-kong";

type Provenance = {
	publication: string;
	page: string | null;
	mode: "full" | "excerpt" | "rewritten" | "supplied";
	/** The Hong Kong day of print, YYYY-MM-DD. */
	printedOn: string | null;
};

/**
 * Where a story was first printed, in one line: 原文刊於《信報財經新聞》「CEO AI｜EJ Tech」（2025年12月12日）. Of one that was written from a
 * press release, who supplied it.
 */
export function provenanceWords({ publication, page, mode, printedOn }: Provenance): string {
	if (mode === "supplied") return `新聞稿，資料由${publication}提供`;
	const paper = /^《.*》$/u.test(publication) ? publication : `《${publication}》`;
	const day = printedOn === null ? null : dayInWords(printedOn);
	return `${OPENINGS[mode]}${paper}${page ? `「${page}」` : ""}${day ? `（${day}）` : ""}${ENDINGS[mode]}`;
}

const OPENINGS = { full: "原文刊於", excerpt: "節錄自", rewritten: "原文刊於" } as const;
const ENDINGS = { full: "", excerpt: "", rewritten: "，網上版經改寫" } as const;
