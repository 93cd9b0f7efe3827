import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as getCard } from "@/app/articles/[number]/share-card.png/route";
import { GET as getFeed } from "@/app/feeds/[...path]/route";
import { GET as getRobots } from "@/app/robots.txt/route";
import { GET as getSitemapIndex } from "@/app/sitemap.xml/route";
import { GET as getSitemap } from "@/app/sitemaps/[file]/route";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { environment } from "@/lib/env";
import { receivePicture } from "@/lib/media/receive-picture";
import { renditionKey, uploads } from "@/lib/media/store";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { useFreshDatabase } from "../support/database";
import { aDraft, aPerson, aPublishedArticle, aSection, theSystem, value } from "../support/given";
import { childrenOf, readXmlTwice, textsOf } from "../support/read-xml";

const database = useFreshDatabase();

const FORMATS = ["rss", "atom", "json"] as const;

let chips: Awaited<ReturnType<typeof aSection>>;
let policy: typeof chips;
let writer: Awaited<ReturnType<typeof aPerson>>;
let colleague: typeof writer;

beforeAll(async () => {
	chips = await aSection("晶片硬件");
	policy = await aSection("政策監管");
	writer = await aPerson("何詠琳");
	colleague = await aPerson("莫凱晴");
});

function contentOf(claim: string) {
	return {
		headline: `光子晶片｜${claim} 良率升`,
		sectionId: chips.id,
		bylines: [{ personId: writer.id, role: "writer" as const }],
	};
}

function feed(path: string): Promise<Response> {
	return getFeed(new Request(`http://localhost/feeds/${path}`), {
		params: Promise.resolve({ path: path.split("/") }),
	});
}

function sitemap(file: string): Promise<Response> {
	return getSitemap(new Request(`http://localhost/sitemaps/${file}`), { params: Promise.resolve({ file }) });
}

function card(number: number | string): Promise<Response> {
	return getCard(new Request(`http://localhost/articles/${number}/share-card.png`), {
		params: Promise.resolve({ number: String(number) }),
	});
}

async function bytesOf(answer: Response | undefined): Promise<Buffer> {
	return Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
}

/** Every address whose answer speaks of `needle`. */
async function wherever(needle: string): Promise<string[]> {
	const stems = [
		"latest",
		`sections/${chips.slug}`,
		`sections/${policy.slug}`,
		`authors/${writer.handle}`,
		`authors/${colleague.handle}`,
	];
	const index = await (await getSitemapIndex()).text();
	const parts = childrenOf(readXmlTwice(index), "sitemap").map(
		(part) => textsOf(part, "loc")[0]?.split("/").at(-1) ?? "",
	);
	const answers = await Promise.all([
		...stems.flatMap((stem) =>
			FORMATS.map(
				async (format) => [`${stem}.${format}`, await (await feed(`${stem}.${format}`)).text()] as const,
			),
		),
		...parts.map(async (file) => [file.replace(/\d+/, "n"), await (await sitemap(file)).text()] as const),
	]);
	return [...answers, ["sitemap.xml", index] as const]
		.filter(([, text]) => text.includes(needle))
		.map(([name]) => name);
}

const inFormats = (...stems: string[]) =>
	stems.flatMap((stem) => FORMATS.map((format) => `${stem}.${format}`));

describe("what machines read", () => {
	test("a published story is in the feeds of the site, its section and its writer and in both sitemaps, and in no other", async () => {
		const story = await aPublishedArticle(contentOf("公開的報道"));
		const expected = [
			...inFormats("latest", `sections/${chips.slug}`, `authors/${writer.handle}`),
			"news.xml",
			"articles-n.xml",
		];
		expect((await wherever(`/articles/${story.number}/`)).sort()).toEqual(expected.sort());
		expect((await card(story.number)).status).toBe(200);
	});

	test("a draft is nowhere", async () => {
		const story = await aDraft(contentOf("草稿裏的秘密"));
		expect(await wherever("草稿裏的秘密")).toEqual([]);
		expect(await wherever(String(story.number))).toEqual([]);
		expect((await card(story.number)).status).toBe(404);
	});

	test("a scheduled story is nowhere until its instant, and then everywhere without any worker", async () => {
		const story = await aDraft(contentOf("禁發的消息"));
		const at = new Date(Date.now() + 3_600_000);
		value(
			await scheduleArticle(theSystem, {
				articleId: story.id,
				revision: story.revision,
				on: dayOf(at),
				at: clock(at),
			}),
		);
		expect(await wherever("禁發的消息")).toEqual([]);
		expect(await wherever(String(story.number))).toEqual([]);
		expect((await card(story.number)).status).toBe(404);
		await database.query(
			"update publications set publish_at = now() - interval '1 second' where number = $1",
			[story.number],
		);
		expect(await wherever(`/articles/${story.number}/`)).toContain("latest.rss");
		expect((await card(story.number)).status).toBe(200);
	});

	test("a withdrawn story is gone from everywhere", async () => {
		const story = await aPublishedArticle(contentOf("要撤下的錯稿"));
		expect((await card(story.number)).status).toBe(200);
		value(await withdrawArticle(theSystem, { articleId: story.id, reason: "事實有誤" }));
		expect(await wherever("要撤下的錯稿")).toEqual([]);
		expect(await wherever(String(story.number))).toEqual([]);
		expect((await card(story.number)).status).toBe(404);
	});

	test("work on a live story is unseen until it is published", async () => {
		const story = await aPublishedArticle(contentOf("刊出的版本"));
		const content = { ...contentOf("未刊出的改動"), body: story.content.body };
		const { revision } = value(
			await reviseArticle(theSystem, { articleId: story.id, revision: story.revision, content }),
		);
		expect(await wherever("未刊出的改動")).toEqual([]);
		value(await updateArticle(theSystem, { articleId: story.id, revision }));
		expect(await wherever("未刊出的改動")).toContain("latest.atom");
		expect(await wherever("刊出的版本")).toEqual([]);
	});
});

describe("a feed", () => {
	test("has its own content type, and leaves it to the front who has it already", async () => {
		const types = await Promise.all(
			FORMATS.map(async (format) => (await feed(`latest.${format}`)).headers.get("content-type")),
		);
		expect(types).toEqual([
			"application/rss+xml; charset=utf-8",
			"application/atom+xml; charset=utf-8",
			"application/feed+json; charset=utf-8",
		]);
		const { headers } = await feed("latest.rss");
		expect(headers.get("cache-control")).toMatch(/^public/);
		expect(headers.has("etag")).toBe(false);
	});

	test("is not there for a section, column, author or format that does not exist, and says so uncached", async () => {
		for (const path of [
			"sections/none.rss",
			"columns/none.rss",
			"authors/none.atom",
			"latest.xml",
			"sections.rss",
		]) {
			const answer = await feed(path);
			expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 404, "no-store"]);
		}
	});

	test("follows a tag by its Chinese slug, and none that no published story carries", async () => {
		await aPublishedArticle({ headline: "標籤的報道", tags: ["量子晶片"] });
		const address = `tags/${encodeURIComponent("量子晶片")}`;
		for (const format of ["rss", "atom"]) {
			const xml = await (await feed(`${address}.${format}`)).text();
			readXmlTwice(xml);
			expect(xml).toContain("標籤的報道");
		}
		const json = await (await feed(`${address}.json`)).json();
		expect(json.feed_url).toContain(`/feeds/${address}.json`);
		for (const path of ["tags/no-such.rss", "tags/%ff.rss", "tags/%00.rss", "tags/.rss"])
			expect((await feed(path)).status).toBe(404);
	});

	test("carries the newest thirty, newest first, whatever headlines they have", async () => {
		const section = await aSection("三十則以上");
		for (let count = 1; count <= 31; count++)
			await aPublishedArticle({ headline: `第${count}則 ]]> & <b> 𨋢`, sectionId: section.id });
		const xml = await (await feed(`sections/${section.slug}.rss`)).text();
		const items = childrenOf(childrenOf(readXmlTwice(xml), "channel")[0] ?? { children: [] }, "item");
		const titles = items.map((item) => textsOf(item, "title")[0] ?? "");
		expect(titles).toHaveLength(30);
		expect(titles[0]).toMatch(/^第31則/);
		expect(titles[29]).toMatch(/^第2則/);
		expect(titles[0]).toContain("𨋢");
		readXmlTwice(await (await feed(`sections/${section.slug}.atom`)).text());
	});
});

describe("the sitemaps", () => {
	test("list sections, columns and authors by their addresses, and every address is absolute", async () => {
		const root = readXmlTwice(await (await sitemap("pages.xml")).text());
		const addresses = childrenOf(root, "url").map((url) => textsOf(url, "loc")[0] ?? "");
		const { siteUrl } = environment();
		for (const path of ["/", "/latest", `/sections/${chips.slug}`, `/authors/${writer.handle}`])
			expect(addresses).toContain(siteUrl + path);
		expect(addresses.every((address) => address.startsWith(`${siteUrl}/`))).toBe(true);
	});

	test("of news has the last 48 hours alone, in Traditional Chinese, dated in Hong Kong", async () => {
		const old = await aPublishedArticle(contentOf("前天的事"));
		await database.query(
			"update publications set publish_at = now() - interval '49 hours' where number = $1",
			[old.number],
		);
		const fresh = await aPublishedArticle(contentOf("今日的事"));
		const xml = await (await sitemap("news.xml")).text();
		expect(xml).not.toContain("前天的事");
		const root = readXmlTwice(xml);
		const entry = childrenOf(root, "url").find((url) =>
			textsOf(url, "loc")[0]?.includes(`/articles/${fresh.number}/`),
		);
		const [news] = childrenOf(entry ?? { children: [] }, "news:news");
		expect(textsOf(news ?? { name: "", attributes: {}, text: "", children: [] }, "news:title")).toEqual([
			"光子晶片｜今日的事　良率升",
		]);
		expect(xml).toContain("<news:language>zh-tw</news:language>");
		expect(xml).toMatch(/<news:publication_date>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00</);
	});

	test("of stories change their date when a story is updated", async () => {
		const story = await aPublishedArticle(contentOf("會更新的報道"));
		await database.query(
			"update publications set publish_at = '2020-01-01T00:00:00Z', updated_at = '2021-06-01T00:00:00Z' where number = $1",
			[story.number],
		);
		const root = readXmlTwice(
			await (await sitemap(`articles-${Math.floor(story.number / 5000)}.xml`)).text(),
		);
		const entry = childrenOf(root, "url").find((url) =>
			textsOf(url, "loc")[0]?.includes(`/articles/${story.number}/`),
		);
		expect(textsOf(entry ?? { name: "", attributes: {}, text: "", children: [] }, "lastmod")).toEqual([
			"2021-06-01T08:00:00+08:00",
		]);
	});

	test("have no part without stories and none of another name", async () => {
		for (const file of [
			"articles-999999.xml",
			"articles-02.xml",
			"articles-1234567.xml",
			"drafts.xml",
			"articles-.xml",
		])
			expect((await sitemap(file)).status, file).toBe(404);
	});

	test("are named in robots.txt, which keeps crawlers off the desk", async () => {
		const robots = await getRobots().text();
		expect(robots).toContain(`Sitemap: ${environment().siteUrl}/sitemap.xml\n`);
		expect(robots).toMatch(/^Disallow: \/desk$/m);
	});
});

describe("a share card", () => {
	test("is a picture of 1200 by 630, drawn once for many who ask at the same time, and again when its file is spoilt", async () => {
		const story = await aPublishedArticle(contentOf("分享卡片"));
		const folder = join(environment().dataDir, "cache", "share-cards");
		const before = new Set(readdirSync(folder));
		const [first, second] = await Promise.all([card(story.number), card(story.number)]);
		expect(first?.headers.get("content-type")).toBe("image/png");
		const bytes = await bytesOf(first);
		expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
		expect(await bytesOf(second)).toEqual(bytes);
		const made = readdirSync(folder).filter((name) => !before.has(name));
		expect(made).toHaveLength(1);
		writeFileSync(join(folder, made[0] ?? ""), bytes.subarray(0, 500));
		expect(await bytesOf(await card(story.number))).toEqual(bytes);
	});

	test("shows the story's picture, stays below what messengers pass over, and does without a picture that is spoilt", async () => {
		const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
		const bytes = await sharp({
			create: { width: 1400, height: 1000, channels: 3, background: "#888", noise },
		})
			.blur(2)
			.jpeg()
			.toBuffer();
		const picture = value(await receivePicture(theSystem, { bytes, fileName: "noise.jpg", alt: "雜訊" }));
		const lead = { mediaId: picture.id, alt: "雜訊", caption: "", credit: "" };
		const sizeOf = async (claim: string) =>
			(await (await card((await aPublishedArticle({ ...contentOf(claim), lead })).number)).arrayBuffer())
				.byteLength;
		const withPicture = await sizeOf("有圖的卡片");
		expect(withPicture).toBeGreaterThan(100_000);
		expect(withPicture).toBeLessThan(300_000);
		await uploads().put(renditionKey({ mediaId: picture.id }, 960), "spoilt");
		const without = await sizeOf("圖已損壞");
		expect(without).toBeGreaterThan(3_000);
		expect(without).toBeLessThan(100_000);
	});

	test("is not there for a number that is none", async () => {
		for (const number of ["0", "abc", "-1", "99999999999", "1e3"])
			expect((await card(number)).status, number).toBe(404);
	});
});
