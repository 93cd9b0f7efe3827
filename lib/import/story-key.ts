import { createHash } from "node:crypto";
import { formatHeadline, type Headline } from "@/lib/headlines/headline";

/** What two crawls of one story have in common: its headline without byline, spaces and differences of width or case. */
export function headlineKey(headline: Headline): string {
	const line = formatHeadline({ ...headline, author: null });
	return line.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/** The same id for the same story, so that an import cut short and begun again makes no second draft. */
export function importedStoryId(key: string, publishedOn: string | null): string {
	const hex = createHash("sha256")
		.update(`import\n${key}\n${publishedOn ?? ""}`)
		.digest("hex");
	// The shape of a UUID of version 8, which is free for ids of one's own making.
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Whether two days can be of one story: a list may be a day off its page, and a weekly column may keep its headline. */
export function mayBeSameStory(one: string | null, other: string | null): boolean {
	if (one === null || other === null) return true;
	return Math.abs(Date.parse(one) - Date.parse(other)) <= 24 * 60 * 60 * 1000;
}
