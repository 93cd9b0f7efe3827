/**
 * Where a story was first printed, as its page says. `mode` is "excerpt" for 節錄; `issue` is the issue of a magazine
 * as written (五月份), since a month without a year is no date.
 */
export type PageProvenance = {
	publication: string;
	page: string | null;
	mode: "full" | "excerpt";
	issue: string | null;
};

const BAR = /\s*[|｜⎹∣︱│￨]\s*/gu;

const FORMS = [
	/^[（(]?(?:原文|本文|文章)(?<cut>節錄|摘錄)?(?:刊|刊登|刊載|載|轉載|摘|節錄)(?:於|自|在)\s*(?<rest>.+?)[)）]?[。.]?$/u,
	/^[（(]?(?<cut>節錄|摘錄|摘)(?:自|於)?\s*(?<rest>.+?)[)）]?[。.]?$/u,
];

/** Reads the line in any of the spellings the house has used in ten years, or gives null for another kind of line. */
export function readProvenance(text: string): PageProvenance | null {
	if (text.length > 80) return null;
	for (const form of FORMS) {
		const groups = form.exec(text)?.groups;
		const place = groups?.rest === undefined ? null : placeOf(groups.rest);
		if (place) return { ...place, mode: groups?.cut ? "excerpt" : "full" };
	}
	return null;
}

/** Lines under an excerpt that only lead to the magazine's page-turning app. */
export function isPrintEditionLink(text: string): boolean {
	return text.length <= 40 && /Android|iOS|iPhone|iPad|App Store|Google Play|揭頁版|電子版/i.test(text);
}

function placeOf(rest: string): { publication: string; page: string | null; issue: string | null } | null {
	const match =
		/^(?<issue>[^《「]*?(?:月份|月號|期))?\s*《?(?<publication>[^《》「」『』，。]+?)》?\s*(?<issue2>[^《》「」]*?(?:月份|月號|期))?\s*(?:專欄|專版|版)?\s*(?:[「『](?<page>[^」』]+)[」』])?$/u.exec(
			rest,
		);
	const publication = match?.groups?.publication?.trim() ?? "";
	// A story may begin with 節錄自 too; only something that calls itself a publication is one.
	if (!/(?:報|新聞|月刊|周刊|週刊|雜誌|信報|日報|時報|網)$/u.test(publication)) return null;
	const page = match?.groups?.page?.replace(BAR, "｜").trim() || null;
	return { publication, page, issue: match?.groups?.issue ?? match?.groups?.issue2 ?? null };
}
