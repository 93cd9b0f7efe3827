import { randomInt } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { anonymous } from "@/lib/access/actor";
import type { Body } from "@/lib/body/body";
import { addBook } from "@/lib/books/add-book";
import { addBox } from "@/lib/boxes/add-box";
import { addColumn } from "@/lib/columns/add-column";
import { approveComments } from "@/lib/comments/approve-comments";
import { confirmComment } from "@/lib/comments/confirm-comment";
import { formStamp } from "@/lib/comments/seals";
import { submitComment } from "@/lib/comments/submit-comment";
import { addCompany } from "@/lib/companies/add-company";
import { correctArticle } from "@/lib/corrections/correct-article";
import { addPage } from "@/lib/pages/add-page";
import { publishPage } from "@/lib/pages/publish-page";
import { addPerson } from "@/lib/people/add-person";
import { addSection } from "@/lib/sections/add-section";
import { aPublishedArticle, theSystem, value } from "../support/given";
import { htmlFaults } from "../support/html-faults";
import { expect, test } from "../support/journey";
import { readXmlTwice } from "../support/read-xml";

/** Closes whatever it may stand in; a page that has an element of this name has been broken into. */
const PLANTED = "planted-here";
const SHORT = `"'><${PLANTED}>&]]`;
const LONG = `${SHORT}></title></script></textarea><!-- --!>]]><svg/onload=alert(1)>{{7*7}}\${7*7}&lt;&#x3c;%3C\\"𨋢`;
const TAIL = randomInt(1_000_000, 9_999_999);
const CODE = String(randomInt(90_000, 99_999));
const KICKER = `${SHORT}${TAIL}`;
const ADDRESS = "https://example.com/?a='&b=&lt;&c=]]%22%3C";

/** Which pages show the strings; told by the test that writes them. */
let paths: string[] = [];

// The later ones ask the pages that the first has filled.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
	process.env.DATABASE_URL = process.env.JOURNEYS_DATABASE_URL;
});

test("strings that close whatever they stand in break into no page, feed, map or data, whatever field they are written in", async ({
	request,
	newsroom,
}) => {
	test.setTimeout(120_000);
	paths = await publishEverywhere(newsroom.query);
	const faults: string[] = [];
	for (const path of paths) {
		const answer = await request.get(path);
		const html = await answer.text();
		if (answer.status() !== 200) faults.push(`${path} answered ${answer.status()}`);
		if (html.includes(`<${PLANTED}`)) faults.push(`${path} was broken into`);
		if (!html.includes(PLANTED)) faults.push(`${path} shows nothing of what was planted`);
		for (const [, data] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
			JSON.parse(data ?? "");
		faults.push(...(await htmlFaults(html, path)));
		keep(path, html);
	}
	expect(faults).toEqual([]);
});

test("a browser makes no element, runs no script and reports no fault where they stand", async ({ page }) => {
	test.setTimeout(180_000);
	const said: string[] = [];
	page.on("dialog", (dialog) => {
		said.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on("pageerror", (error) => said.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error") said.push(message.text());
	});
	expect(paths.length).toBeGreaterThan(10);
	for (const path of paths) {
		await page.goto(path);
		expect(await page.locator(PLANTED).count(), path).toBe(0);
		expect(await page.locator("svg[onload]").count(), path).toBe(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
	}
	expect(said).toEqual([]);
});

test("feeds, maps and what scripts ask for keep them as they were written", async ({ request }) => {
	const stems = paths.filter((path) => /^\/(tags|authors|columns|companies|sections)\//.test(path));
	expect(stems).toHaveLength(5);
	for (const stem of ["/latest", "/corrections", ...stems].map((path) => `/feeds${path}`)) {
		for (const format of ["rss", "atom"]) {
			const xml = await textAt(request, `${stem}.${format}`);
			readXmlTwice(xml);
			expect(xml, stem).not.toContain(`<${PLANTED}`);
			keep(`${stem}.${format}`, xml);
		}
		const { items, title } = JSON.parse(await textAt(request, `${stem}.json`));
		expect(JSON.stringify([title, items])).toContain(PLANTED);
	}
	for (const path of ["/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/news.xml"])
		readXmlTwice(await textAt(request, path));
	expect(await textAt(request, "/sitemaps/news.xml")).toContain(`&lt;${PLANTED}`);
});

/** Writes the strings into every field that readers see something of; gives the pages that do. */
async function publishEverywhere(
	query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>,
): Promise<string[]> {
	const slug = `hostile-${TAIL}`;
	const section = value(await addSection(theSystem, { slug, name: SHORT, description: LONG }));
	const person = value(
		await addPerson(theSystem, {
			handle: slug,
			name: SHORT,
			honorific: SHORT,
			englishName: SHORT,
			aliases: [SHORT],
			title: SHORT,
			kind: "columnist",
			bio: LONG,
		}),
	);
	const column = value(
		await addColumn(theSystem, { slug, name: SHORT, description: LONG, columnistIds: [person.id] }),
	);
	const book = value(
		await addBook(theSystem, {
			title: LONG,
			author: SHORT,
			translator: SHORT,
			publisher: SHORT,
			blurb: LONG,
			disclosure: SHORT,
			link: ADDRESS,
		}),
	);
	await addCompany(theSystem, {
		exchange: "HKEX",
		code: CODE,
		name: SHORT,
		englishName: SHORT,
		aliases: [],
		kind: "listed",
		asOf: "2026-11-26",
	}).then(value);
	value(
		await addBox(theSystem, { kind: "promo", title: SHORT, text: LONG, linkLabel: SHORT, linkHref: ADDRESS }),
	);
	const house = value(await addPage(theSystem, { slug, title: SHORT, body: aHostileBody(null, null) }));
	value(await publishPage(theSystem, { pageId: house.id, revision: house.revision }));
	const [picture] = await query("select id from media order by uploaded_at limit 1");
	const [other] = await query("select number from publications where publish_at <= now() limit 1");
	const mediaId = String(picture?.id);
	const story = await aPublishedArticle({
		headline: `${KICKER}｜${SHORT}${SHORT} ${SHORT}`,
		kind: "column",
		excerpt: LONG,
		body: aHostileBody(mediaId, Number(other?.number)),
		lead: { mediaId, alt: LONG, caption: LONG, credit: SHORT },
		sectionId: section.id,
		columnId: column.id,
		bookId: book.id,
		provenance: { publication: SHORT, page: SHORT, mode: "excerpt", printedOn: "2026-11-25" },
		bylines: [{ personId: person.id, role: "writer" }],
		tags: [`${SHORT}${TAIL}`],
	});
	value(
		await correctArticle(theSystem, {
			articleId: story.id,
			kind: "correction",
			whatWas: LONG,
			whatIs: LONG,
			note: LONG,
		}),
	);
	await aHostileComment(story.number, query);
	const [{ tail } = {}] = await query("select tail from publications where number = $1", [story.number]);
	const [tag] = await query("select slug from tags where name = $1", [`${SHORT}${TAIL}`]);
	const [company] = await query("select slug from companies where exchange = 'HKEX' and code = $1", [CODE]);
	const address = `/articles/${story.number}/${encodeURIComponent(String(tail))}`;
	return [
		address,
		`/zh-hans${address}`,
		`/zh-tw${address}`,
		"/",
		"/latest",
		"/corrections",
		"/columns",
		`/sections/${slug}`,
		`/authors/${slug}`,
		`/columns/${slug}`,
		`/tags/${encodeURIComponent(String(tag?.slug))}`,
		`/companies/${company?.slug}`,
		`/kickers/${encodeURIComponent(KICKER)}`,
		`/search?q=${encodeURIComponent(PLANTED)}`,
		`/search?q=${encodeURIComponent(LONG)}`,
		`/${slug}`,
		`/contribute/press?from=${story.number}`,
		`/contribute/correction?from=${story.number}`,
	];
}

function aHostileBody(mediaId: string | null, number: number | null): Body {
	const text = (words: string) => ({ type: "text" as const, text: words });
	const paragraph = (words = LONG) => ({ type: "paragraph" as const, content: [text(words)] });
	const cell = (type: "tableHeader" | "tableCell") => ({
		type,
		attrs: { colspan: 1, rowspan: 1, colwidth: null },
		content: [paragraph()],
	});
	const attrs = { mediaId: mediaId ?? "", alt: LONG, caption: LONG, credit: SHORT };
	return {
		type: "doc",
		content: [
			paragraph(`${SHORT}（${CODE}）${LONG}`),
			{
				type: "paragraph",
				content: [{ type: "text", text: LONG, marks: [{ type: "link", attrs: { href: ADDRESS } }] }],
			},
			{ type: "heading", attrs: { level: 2 }, content: [text(SHORT)] },
			{ type: "blockquote", attrs: { attribution: SHORT }, content: [paragraph()] },
			{ type: "bulletList", content: [{ type: "listItem", content: [paragraph()] }] },
			{
				type: "table",
				content: [
					{ type: "tableRow", content: [cell("tableHeader"), cell("tableHeader")] },
					{ type: "tableRow", content: [cell("tableCell"), cell("tableCell")] },
				],
			},
			{
				type: "interview",
				attrs: { speakers: [{ mark: "問", name: SHORT }] },
				content: [{ type: "turn", attrs: { speaker: 0 }, content: [paragraph()] }],
			},
			{ type: "infoBox", content: [{ type: "boxTitle", content: [text(SHORT)] }, paragraph()] },
			{
				type: "timeline",
				content: [
					{ type: "timelineEntry", content: [{ type: "entryDate", content: [text(SHORT)] }, paragraph()] },
				],
			},
			...(mediaId === null
				? []
				: [
						{ type: "image" as const, attrs },
						{
							type: "gallery" as const,
							content: [
								{ type: "image" as const, attrs },
								{ type: "image" as const, attrs },
							],
						},
					]),
			...(number === null ? [] : [{ type: "storyCard" as const, attrs: { number } }]),
		],
	};
}

async function aHostileComment(
	article: number,
	query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>,
): Promise<void> {
	const email = `hostile${TAIL}@reader.example`;
	const sent = value(
		await submitComment(anonymous, {
			article,
			name: SHORT,
			email,
			text: LONG,
			stamp: formStamp(article, new Date(Date.now() - 60_000)),
			address: "10.9.8.7",
		}),
	);
	const [mail] = await query('select text from mails where "to" = $1 order by created_at desc limit 1', [
		email,
	]);
	const token = /confirm\?token=(\S+)/.exec(String(mail?.text))?.[1] ?? "";
	value(await confirmComment(anonymous, { token }));
	value(await approveComments(theSystem, { [`comment:${sent.id}`]: "on" }));
}

async function textAt(request: APIRequestContext, path: string): Promise<string> {
	const answer = await request.get(path);
	expect(answer.status(), path).toBe(200);
	return answer.text();
}

/** For a checker of another house, such as Nu's: PAGES_FOLDER=… keeps what was answered. */
function keep(path: string, text: string): void {
	const folder = process.env.PAGES_FOLDER;
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	const ending = /\.(rss|atom)$/.test(path) ? ".xml" : ".html";
	writeFileSync(join(folder, `${encodeURIComponent(path).slice(0, 120)}${ending}`), text);
}
