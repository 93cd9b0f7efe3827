import { setTimeout as sleep } from "node:timers/promises";
import type { APIRequestContext } from "@playwright/test";
import sharp from "sharp";
import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { unscheduleArticle } from "@/lib/articles/unschedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import type { Block, Paragraph } from "@/lib/body/body";
import { addCompany } from "@/lib/companies/add-company";
import { askToLift } from "@/lib/embargo/ask-to-lift";
import { agreeToLift } from "@/lib/embargo/decide-lift";
import { setEmbargo } from "@/lib/embargo/set-embargo";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { aDraft, aPerson, aSection, aStaffMember, refusal, theSystem, value } from "../support/given";
import { expect, test } from "../support/journey";
import { EVERY_SURFACE, surfacesShowing } from "../support/surfaces";

/** What the words of this test's story begin with: the other's may be before its readers already. */
let mark = "qzcanary";
/** A word that stands nowhere else, for each field of the story. */
const canary = (field: string) => `${mark}${field}`;
const FIELDS = ["kicker", "claim", "sub", "excerpt", "text", "heading", "quote", "speaker", "item", "cell"];
const PICTURE_FIELDS = ["alt", "caption", "credit", "leadalt", "leadcaption", "leadcredit"];
const MINUTE = 60_000;

/** What one might send to be taken for somebody else, for another time, or for the framework itself. */
const TRICKS: Record<string, string>[] = [
	{ rsc: "1" },
	{ rsc: "1", "next-router-prefetch": "1", "next-url": "/" },
	{ accept: "text/x-component" },
	{ "next-action": "0".repeat(42) },
	{ "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
	{ "x-middleware-rewrite": "/desk" },
	{ "x-forwarded-host": "localhost", "x-forwarded-proto": "https", "x-forwarded-for": "127.0.0.1" },
	{ "x-original-url": "/desk", "x-rewrite-url": "/desk" },
	{ "x-http-method-override": "GET", date: new Date(Date.now() + 900_000).toUTCString() },
	{ "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT", "cache-control": "no-cache", pragma: "no-cache" },
	{ range: "bytes=0-99999" },
	{ cookie: "__prerender_bypass=1; authjs.session-token=00000000-0000-4000-8000-000000000000" },
	{ authorization: "Bearer system", "x-actor": "system" },
];

test.beforeAll(() => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

test("a scheduled story is on no page, list, feed, map, search, picture, view, file or answer to a trick before its instant, and is after it", async ({
	playwright,
	context,
	desk,
	baseURL: origin,
}) => {
	test.setTimeout(240_000);
	const baseURL = origin ?? "";
	await desk.signIn("editor");
	const story = await aScheduledStory((bytes) =>
		context.request
			.post("/api/media?name=canary.jpg&alt=x", { headers: { origin: baseURL }, data: bytes })
			.then((answer) => answer.json()),
	);
	const reader = await playwright.request.newContext({ baseURL });
	const before = await leaksOf(reader, story);
	const surfaces = () =>
		surfacesShowing(reader, { number: story.number, words: canary("claim"), section: story.section });
	const late = story.publishAt.getTime() - Date.now() - 1_000;
	expect(late, "the crawl was done before the instant").toBeGreaterThan(0);
	await sleep(late);
	expect(await surfaces(), "a second before").toEqual([]);
	expect(before).toEqual([]);

	// The same questions find it afterwards: none of them looked in the wrong place.
	await expect.poll(surfaces, { timeout: 20_000 }).toEqual(EVERY_SURFACE);
	const page = await (await reader.get(`/articles/${story.number}`)).text();
	for (const field of [...FIELDS, ...PICTURE_FIELDS].filter((one) => one !== "excerpt"))
		expect(page, field).toContain(canary(field));
	const after = await leaksOf(reader, story);
	for (const path of listsOf(story)) expect(after.join("\n")).toContain(path);
	expect(after.join("\n")).toContain(`/media/${story.mediaId}`);
	await reader.dispose();
});

test("an embargoed story is on none of them either, whoever tries to send it out, until two people have ended the embargo", async ({
	playwright,
	context,
	desk,
	baseURL: origin,
}) => {
	test.setTimeout(240_000);
	mark = "qzkept";
	const baseURL = origin ?? "";
	await desk.signIn("editor");
	const until = nextMinute(Date.now() + 3 * 3_600_000);
	const { revision, ...story } = await aCanaryStory(
		(bytes) =>
			context.request
				.post("/api/media?name=kept.jpg&alt=x", { headers: { origin: baseURL }, data: bytes })
				.then((answer) => answer.json()),
		until,
	);
	const { id: articleId } = story;
	const typed = { on: dayOf(until), at: clock(until) };
	value(await setEmbargo(theSystem, { articleId, ...typed, reason: "公告後" }));
	for (const now of [undefined, new Date(until.getTime() - 1)]) {
		const outcome = await publishArticle(theSystem, { articleId, revision }, now && { now });
		expect(refusal(outcome)).toEqual(["embargo-holds"]);
	}
	const early = nextMinute(Date.now() + 2 * 3_600_000);
	const schedule = { articleId, revision, on: dayOf(early), at: clock(early) };
	expect(refusal(await scheduleArticle(theSystem, schedule))).toEqual(["embargo-holds"]);
	const reader = await playwright.request.newContext({ baseURL });
	expect(await leaksOf(reader, story)).toEqual([]);
	// Timed for the instant at which it ends, it is still nowhere before.
	value(await scheduleArticle(theSystem, { articleId, revision, ...typed }));
	expect(await leaksOf(reader, story)).toEqual([]);
	value(await unscheduleArticle(theSystem, { articleId }));

	const wish = value(await askToLift(await aStaffMember("editor"), { articleId, reason: "已公開" }));
	expect(await leaksOf(reader, story)).toEqual([]);
	value(await agreeToLift(await aStaffMember("editor"), { articleId, ...wish }));
	value(await publishArticle(theSystem, { articleId, revision }));
	const asked = { number: story.number, words: canary("claim"), section: story.section };
	await expect.poll(() => surfacesShowing(reader, asked), { timeout: 20_000 }).toEqual(EVERY_SURFACE);
	// No other journey finds these words about.
	value(await withdrawArticle(theSystem, { articleId, reason: "試畢" }));
	await reader.dispose();
});

type Story = {
	id: string;
	number: number;
	publishAt: Date;
	section: string;
	author: string;
	company: string;
	tag: string;
	mediaId: string;
	width: number;
};

type Upload = (bytes: Buffer) => Promise<{ id: string; widths: number[] }>;

async function aScheduledStory(upload: Upload): Promise<Story> {
	const publishAt = nextMinute(Date.now() + 25_000);
	const { revision, ...story } = await aCanaryStory(upload, publishAt);
	value(
		await scheduleArticle(
			theSystem,
			{ articleId: story.id, revision, on: dayOf(publishAt), at: clock(publishAt) },
			// The notice of a minute that a person must give is not needed here.
			{ now: new Date(publishAt.getTime() - 2 * MINUTE) },
		),
	);
	return story;
}

/** A draft with a canary in every field, for readers to have at an instant. */
async function aCanaryStory(upload: Upload, publishAt: Date): Promise<Story & { revision: number }> {
	const section = await aSection(`密封版${publishAt.getTime()}`);
	const author = await aPerson("密封記者");
	const company = { code: "07321", name: "密封光電", kind: "listed", exchange: "HKEX" };
	// Whichever of the two stories comes first adds it.
	await addCompany(theSystem, { ...company, asOf: "2026-03-12" });
	const tag = `密封標籤${Date.now()}`;
	const picture = await upload(
		await sharp({
			create: {
				width: 900,
				height: 600,
				channels: 3,
				background: `#${String(publishAt.getTime()).slice(3, 9)}`,
			},
		})
			.jpeg()
			.toBuffer(),
	);
	const use = (place: string) => ({
		mediaId: picture.id,
		alt: canary(`${place}alt`),
		caption: canary(`${place}caption`),
		credit: canary(`${place}credit`),
	});
	const draft = await aDraft({
		headline: `${canary("kicker")}｜密封${canary("claim")}投產 良率${canary("sub")}`,
		excerpt: `密封${canary("excerpt")}。`,
		body: { type: "doc", content: blocks(use("")) },
		lead: use("lead"),
		sectionId: section.id,
		bylines: [{ personId: author.id, role: "writer" }],
		tags: [tag],
	});
	return {
		id: draft.id,
		revision: draft.revision,
		number: draft.number,
		publishAt,
		section: section.slug,
		author: author.handle,
		company: company.code,
		tag,
		mediaId: picture.id,
		width: Number(picture.widths[0]),
	};
}

function nextMinute(after: number): Date {
	return new Date(Math.ceil(after / MINUTE) * MINUTE);
}

function blocks(picture: { mediaId: string; alt: string; caption: string; credit: string }): Block[] {
	const paragraph = (text: string): Paragraph => ({ type: "paragraph", content: [{ type: "text", text }] });
	return [
		paragraph(`密封光電（07321）的${canary("text")}。`),
		{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: canary("heading") }] },
		{
			type: "blockquote",
			attrs: { attribution: canary("speaker") },
			content: [paragraph(`密封${canary("quote")}。`)],
		},
		{ type: "bulletList", content: [{ type: "listItem", content: [paragraph(canary("item"))] }] },
		{
			type: "table",
			content: [
				{
					type: "tableRow",
					content: [
						{
							type: "tableCell",
							attrs: { colspan: 1, rowspan: 1, colwidth: null },
							content: [paragraph(canary("cell"))],
						},
					],
				},
			],
		},
		{ type: "image", attrs: picture },
	];
}

/** The lists on which it must stand once it is out. */
function listsOf({ section, author, company, tag, publishAt }: Story): string[] {
	const day = dayOf(publishAt).replaceAll("-", "/");
	return [
		"/",
		"/latest",
		`/sections/${section}`,
		`/authors/${author}`,
		`/companies/${company}`,
		`/tags/${encodeURIComponent(tag)}`,
		`/kickers/${canary("kicker")}`,
		`/archive/${day}`,
		`/search?q=${canary("claim")}`,
	];
}

/** Everything a reader, a machine or an attacker may ask for that could hold it. */
function pathsOf(story: Story): string[] {
	const { id, number, section, author, company, tag, mediaId, width } = story;
	const lists = listsOf(story);
	const stems = [
		"/feeds/latest",
		"/feeds/corrections",
		`/feeds/sections/${section}`,
		`/feeds/authors/${author}`,
		`/feeds/companies/${company}`,
		`/feeds/tags/${encodeURIComponent(tag)}`,
	];
	const story$ = `/articles/${number}`;
	const articles = [
		story$,
		`${story$}/${canary("kicker")}`,
		`${story$}?_rsc=1`,
		`${story$}.rsc`,
		`${story$}.txt`,
		`${story$}.json`,
	];
	const searches = [...FIELDS, ...PICTURE_FIELDS]
		.map(canary)
		.concat("密封", "07321", "密封記者", String(number));
	return [
		...lists,
		...articles,
		...["/zh-hans", "/zh-tw"].flatMap((view) => [...lists.slice(1, 5), story$].map((path) => view + path)),
		...stems.flatMap((stem) => ["rss", "atom", "json"].map((format) => `${stem}.${format}`)),
		...searches.flatMap((words) => [
			`/search?q=${encodeURIComponent(words)}`,
			`/search?q=${encodeURIComponent(words)}&sort=latest`,
			`/search/suggest?q=${encodeURIComponent(words)}`,
		]),
		"/most-read",
		"/corrections",
		"/archive",
		`/archive/${dayOf(story.publishAt).slice(0, 7).replace("-", "/")}`,
		`/latest?before=${story.publishAt.getTime() + 1}-${number + 1}`,
		`/sections/${section}?before=${story.publishAt.getTime() + 1}-${number + 1}`,
		"/latest/newest.json",
		"/rss.xml",
		"/feed",
		`/?p=${number}`,
		"/sitemap.xml",
		"/sitemaps/news.xml",
		"/sitemaps/pages.xml",
		`/sitemaps/articles-${Math.floor(number / 10_000)}.xml`,
		...[0, 1, 2].map((at) => `/sitemaps/articles-${at}.xml`),
		`${story$}/share-card.png`,
		`${story$}/comments/form`,
		`${story$}/comments/sent`,
		`/media/${mediaId}/${width}.webp`,
		`/media/${mediaId}/${width}.avif`,
		`/media/${mediaId}/original`,
		`/contribute?from=${number}`,
		`/desk/articles/${id}`,
		`/desk/articles/${id}/preview`,
		`/desk/articles/${id}/versions`,
		`/api/articles/${id}`,
		`/api/articles/${id}/links`,
		"/api/media",
	];
}

/** Each answer that holds anything of the story, with what it was asked; a search may say back the words it was asked for. */
async function leaksOf(reader: APIRequestContext, story: Story): Promise<string[]> {
	const asked: [path: string, headers: Record<string, string>][] = [
		...pathsOf(story).map((path): [string, Record<string, string>] => [path, {}]),
		...TRICKS.flatMap((headers) =>
			[`/articles/${story.number}`, "/", `/sections/${story.section}`].map(
				(path): [string, Record<string, string>] => [path, headers],
			),
		),
	];
	const leaks: string[] = [];
	const waiting = [...asked];
	await Promise.all(
		Array.from({ length: 8 }, async () => {
			for (let next = waiting.shift(); next; next = waiting.shift()) {
				const [path, headers] = next;
				const answer = await reader.get(path, { headers });
				const isSaidBack = path.includes("/search") || path.includes(canary("kicker"));
				const body = isPicture(path) ? "" : (await answer.body()).toString("utf8");
				const isIn =
					(isPicture(path) && answer.ok()) || (!isSaidBack && new RegExp(`${mark}\\w+`).test(body));
				if (isIn || body.includes(`/articles/${story.number}/`) || body.includes(story.mediaId))
					leaks.push(`${path} ${JSON.stringify(headers)}`);
			}
		}),
	);
	return leaks.sort();
}

function isPicture(path: string): boolean {
	return /^\/media\/|share-card\.png$/.test(path);
}
