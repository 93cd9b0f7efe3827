import type { APIRequestContext } from "@playwright/test";

export const EVERY_SURFACE = [
	"its page",
	"home",
	"latest",
	"section",
	"rss",
	"atom",
	"json feed",
	"section's rss",
	"news sitemap",
	"sitemap",
	"share card",
];

/** Every place (or those of `asked`) where readers, feed readers and search engines could meet a story, by its words or its address. */
export async function surfacesShowing(
	request: APIRequestContext,
	story: { number: number; words: string; section: string },
	asked: readonly string[] = EVERY_SURFACE,
): Promise<string[]> {
	const address = `/articles/${story.number}`;
	const [map] =
		(await (await request.get("/sitemap.xml")).text()).match(/\/sitemaps\/articles-\d+\.xml/) ?? [];
	const places: Record<string, { path: string; sign: string }> = {
		"its page": { path: address, sign: story.words },
		home: { path: "/", sign: address },
		latest: { path: "/latest", sign: address },
		section: { path: `/sections/${story.section}`, sign: address },
		rss: { path: "/feeds/latest.rss", sign: address },
		atom: { path: "/feeds/latest.atom", sign: address },
		"json feed": { path: "/feeds/latest.json", sign: address },
		"section's rss": { path: `/feeds/sections/${story.section}.rss`, sign: address },
		"news sitemap": { path: "/sitemaps/news.xml", sign: address },
		sitemap: { path: map ?? "/sitemap.xml", sign: address },
		"share card": { path: `${address}/share-card.png`, sign: "PNG" },
	};
	const shown = await Promise.all(
		Object.entries(places).map(async ([name, { path, sign }]) => {
			if (!asked.includes(name)) return [];
			const answer = await request.get(path, { headers: { cookie: "" } });
			const text = (await answer.body()).toString(path.endsWith(".png") ? "latin1" : "utf8");
			return answer.status() === 200 && text.includes(sign) ? [name] : [];
		}),
	);
	return shown.flat();
}
