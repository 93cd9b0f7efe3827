import { segmentText } from "@/lib/text/segment-text";

export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];
export type FeedSubject =
	| { kind: "latest" }
	| { kind: "section"; slug: string }
	| { kind: "column"; slug: string }
	| { kind: "author"; handle: string }
	| { kind: "tag"; slug: string }
	| { kind: "company"; slug: string }
	| { kind: "corrections" };

export const FEED_TYPES: Record<FeedFormat, string> = {
	rss: "application/rss+xml",
	atom: "application/atom+xml",
	json: "application/feed+json",
};

/** The path of a feed without its format, which is also its identity: `/feeds/sections/ai`. */
export function feedStem(subject: FeedSubject): string {
	switch (subject.kind) {
		case "latest":
			return "/feeds/latest";
		case "section":
			return `/feeds/sections/${subject.slug}`;
		case "column":
			return `/feeds/columns/${subject.slug}`;
		case "author":
			return `/feeds/authors/${subject.handle}`;
		case "tag":
			return `/feeds/tags/${encodeURIComponent(subject.slug)}`;
		case "company":
			return `/feeds/companies/${encodeURIComponent(subject.slug)}`;
		case "corrections":
			return "/feeds/corrections";
		default:
			return subject satisfies never;
	}
}

export function feedPath(subject: FeedSubject, format: FeedFormat): string {
	return `${feedStem(subject)}.${format}`;
}

/** What the segments after `/feeds/` ask for, or null when they name no feed there could be. */
export function parseFeedPath(
	segments: readonly string[],
): { subject: FeedSubject; format: FeedFormat } | null {
	const [, group, written = "", format] =
		/^(?:([a-z]+)\/)?([^/]+)\.(rss|atom|json)$/.exec(segments.join("/")) ?? [];
	const name = segmentText(written);
	const subject = name === null ? null : subjectOf(group, name);
	return subject && { subject, format: format as FeedFormat };
}

/** What `alternates.types` of a page's metadata says, so that feed readers find the page's feeds. */
export function feedLinks(subject: FeedSubject, { siteUrl, title }: { siteUrl: string; title: string }) {
	return Object.fromEntries(
		feedFormats.map((format) => [FEED_TYPES[format], [{ url: siteUrl + feedPath(subject, format), title }]]),
	);
}

function subjectOf(group: string | undefined, name: string): FeedSubject | null {
	// The slugs of tags and of companies without a code are Chinese; all others are of the house's plain kind.
	if (group === "tags") return name === "" ? null : { kind: "tag", slug: name };
	if (group === "companies") return name === "" ? null : { kind: "company", slug: name };
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return null;
	if (group === "sections") return { kind: "section", slug: name };
	if (group === "columns") return { kind: "column", slug: name };
	if (group === "authors") return { kind: "author", handle: name };
	if (group === undefined && name === "corrections") return { kind: "corrections" };
	return group === undefined && name === "latest" ? { kind: "latest" } : null;
}
