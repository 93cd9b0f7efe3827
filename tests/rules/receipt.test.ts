import { describe, expect, test } from "vitest";
import { addressOf, judge, type Outing, SURFACES } from "@/lib/receipt/surfaces";

const outing: Outing = {
	number: 10_007,
	tail: "光子晶片-試產線投產",
	claim: "「A&B」試產線投產",
	listClaim: "「A&B」試產線投產",
	searchClaim: "「A&B」試產線投產",
	section: "chips",
	version: new Date("2026-03-12T06:32:10.480Z"),
	part: 2,
	isNew: { latest: true, section: false, feed: true },
};
const link = (words: string, number = 10_007) =>
	`<li><a class="t" href="/articles/${number}/x">${words}</a></li>`;

describe("what readers have of a story", () => {
	test("every surface has an address, a story without section none of a section", () => {
		for (const surface of SURFACES) expect(addressOf(surface, outing)).toMatch(/^\//);
		expect(addressOf("section", { ...outing, section: null })).toBeNull();
	});

	test("its page is judged by the date of its version, to the second", () => {
		const page = (date: string) => `<script type="application/ld+json">{"dateModified":"${date}"}</script>`;
		expect(judge("story", page("2026-03-12T14:32:10+08:00"), outing)).toBe("shown");
		expect(judge("story", page("2026-03-12T15:00:00+08:00"), outing)).toBe("shown");
		expect(judge("story", page("2026-03-12T14:32:09+08:00"), outing)).toBe("old");
		expect(judge("story", "<p>找不到這一頁</p>", outing)).toBe("old");
	});

	test("a list is judged by the words of the link, through marks and line breaks; one without words by being there", () => {
		expect(judge("latest", link("<b>光子</b>「A&amp;B」<wbr>試產線\n投產"), outing)).toBe("shown");
		expect(judge("latest", link("舊題"), outing)).toBe("old");
		expect(judge("latest", link("<img alt='圖'>"), outing)).toBe("shown");
		expect(judge("latest", link("「A&amp;B」試產線投產", 100_070), outing)).toBe("missing");
	});

	test("what newer stories have pushed off a first page is not missed there", () => {
		expect(judge("section", "", outing)).toBe("off");
		expect(judge("latest", "", outing)).toBe("missing");
		expect(judge("feed", "", outing)).toBe("missing");
		expect(judge("home", "", outing)).toBe("off");
		expect(judge("search", "", outing)).toBe("missing");
	});

	test("a feed and a sitemap are judged by the entry of the story, not by another's", () => {
		const item = (title: string, number: number) =>
			`<item><title>${title}</title><link>https://x/articles/${number}/y</link></item>`;
		const claim = "「A&amp;B」試產線投產";
		expect(judge("feed", item("另一篇", 10_006) + item(claim, 10_007), outing)).toBe("shown");
		expect(judge("feed", item(claim, 10_006) + item("舊題", 10_007), outing)).toBe("old");
		const entry = (number: number, date: string) =>
			`<url><loc>https://x/articles/${number}/y</loc><lastmod>${date}</lastmod></url>`;
		const now = "2026-03-12T14:32:10+08:00";
		expect(judge("sitemap", entry(10_006, now) + entry(10_007, "2026-03-11T00:00:00+08:00"), outing)).toBe(
			"old",
		);
		expect(judge("sitemap", entry(10_007, now), outing)).toBe("shown");
		expect(judge("sitemap", entry(10_006, now), outing)).toBe("missing");
	});
});

test("lists and search are looked at for the words that they were given, not for the headline", () => {
	const reworded = { ...outing, listClaim: "列表另題", searchClaim: "搜尋另題" };
	expect(judge("latest", link("列表另題"), reworded)).toBe("shown");
	expect(judge("latest", link(outing.claim), reworded)).toBe("old");
	expect(judge("search", link("搜尋另題"), reworded)).toBe("shown");
});
