import { escapeHtml } from "@/lib/body/body-html";
import { CORRECTION_NAMES, correctionWords, type RecordedCorrection } from "@/lib/corrections/correction";
import { feedStem } from "./address";
import type { Feed, FeedHead } from "./feed";

/** The record of corrections as a feed: one item a correction, each leading to its story. */
export function correctionsFeed(
	corrections: readonly RecordedCorrection[],
	{ subject, homePath, siteUrl, staffByline, ...head }: FeedHead & { siteUrl: string },
): Feed {
	return {
		...head,
		id: siteUrl + feedStem(subject),
		homeUrl: siteUrl + homePath,
		updatedAt: newestChange(corrections),
		items: corrections.map((correction) => {
			const url = siteUrl + correction.story.href;
			const words = correctionWords(correction);
			return {
				id: `${url}#${correction.publishedAt.getTime()}`,
				url,
				title: `${CORRECTION_NAMES[correction.kind]}：${correction.story.title}`,
				excerpt: words,
				html: `<p>${escapeHtml(words)}</p>`,
				authors: [{ name: staffByline, url: null }],
				contributors: [],
				section: null,
				tags: [],
				publishedAt: correction.publishedAt,
				updatedAt: correction.rewordedAt ?? correction.publishedAt,
				picture: null,
			};
		}),
	};
}

function newestChange(corrections: readonly RecordedCorrection[]): Date | null {
	const changes = corrections.map((one) => (one.rewordedAt ?? one.publishedAt).getTime());
	return changes.length > 0 ? new Date(Math.max(...changes)) : null;
}
