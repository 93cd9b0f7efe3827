import type { Front } from "./arrange-front";

/** The texts the front page sets in Song. */
export function songOfFront({ lead, highlights, bands, columnists }: Front): string[] {
	const claims = [lead, ...highlights, ...bands.map((band) => band.lead)].map(
		(story) => story?.headline.claim ?? "",
	);
	return [
		"最多人看一二三四五最新專欄未有報道有消息，請交給記者。",
		...claims,
		...bands.map(({ name }) => name),
		...columnists.map(({ name }) => name),
	];
}
