import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "@/lib/access/actor";
import { readArticle } from "@/lib/articles/desk-queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { headingsOf, paragraphsOf } from "@/lib/body/body";
import { importPage } from "@/lib/import/import-page";
import { useFreshDatabase } from "../support/database";
import { aPerson, refusal, value } from "../support/given";

const database = useFreshDatabase();
const importer = system("import");
const template = readFileSync("tests/support/pages/invented-page.txt", "utf8");
let page = template;
let turn = 0;

// Each test imports stories of its own, so that none depends on what another left behind.
beforeEach(() => {
	turn += 1;
	page = template
		.replaceAll("海水電池|", `海水電池${turn}|`)
		.replaceAll("街市裏的機械臂", `街市裏的機械臂${turn}`)
		.replaceAll("樓宇感測|", `樓宇感測${turn}|`)
		.replaceAll("慢速算法", `慢速算法${turn}`);
});

describe("importing a page", () => {
	test("makes one draft with headline, text, provenance, book and the page's date, and publishes nothing", async () => {
		const { story, latest } = await imported(page);
		expect(latest).toEqual([]);
		expect(story.fate).toBe("drafted");
		const draft = await draftOf(story.articleId);
		expect(draft.state).toBe("draft");
		expect(draft.content).toMatchObject({
			headline: `海水電池${turn}｜觀塘初創明夏試產 首批供渡輪 續航料勝Nordal 3一倍`,
			kind: "news",
			excerpt: expect.stringMatching(/^本港儲能初創潮汐動力（Tidewell）昨公布，.*在觀塘試產。$/u),
			bylines: [],
			provenance: { publication: "信報財經新聞", page: "CEO AI｜EJ Tech", mode: "full", printedOn: null },
		});
		expect(headingsOf(draft.content.body)).toEqual(["冼柏濤團隊改用珊瑚碳", "渡輪公司先租後買 押金減半"]);
		expect(paragraphsOf(draft.content.body)).toHaveLength(5);
		expect(draft.savedAt.toISOString()).toBe("2026-03-11T16:00:00.000Z");
		const [book] = await database.query("select title, author, blurb from books where id = $1", [
			draft.content.bookId,
		]);
		expect(book).toMatchObject({ title: "Quiet Machines: What Factories Taught Us", author: "Imani Vale" });
		expect(await count("publications")).toBe(0);
	});

	test("twice makes nothing twice, also from another crawl of the same page", async () => {
		const first = await imported(page, { withLatest: true });
		const before = await counts();
		const again = await imported(page, { withLatest: true });
		const otherCrawl = await imported(`\uFEFF${page.replaceAll("|", "｜").replaceAll("\n", "\r\n")}`, {
			withLatest: true,
		});
		expect([again.story, ...again.latest].map(({ fate }) => fate)).toEqual(Array(4).fill("already-there"));
		expect(otherCrawl.story).toEqual({ ...first.story, fate: "already-there" });
		expect(await counts()).toEqual(before);
	});

	test("twice at the same moment makes one draft", async () => {
		const [one, other] = await Promise.all([imported(page), imported(page)]);
		expect(one.story.articleId).toBe(other.story.articleId);
		const drafts = await database.query("select 1 from articles where kicker = $1", [`海水電池${turn}`]);
		expect(drafts).toHaveLength(1);
	});

	test("remembers the file it came from, in the table and in the log", async () => {
		const { story } = await imported(page);
		const [row] = await database.query("select * from imports where article_id = $1", [story.articleId]);
		expect(row).toMatchObject({
			part: "page",
			file_name: "page.txt",
			headline_key: expect.stringContaining("海水電池"),
		});
		const log = await database.query(
			"select verb, actor_name from events where subject_id = $1 order by id",
			[story.articleId],
		);
		expect(log).toEqual([
			{ verb: "article.drafted", actor_name: "import" },
			{ verb: "article.imported", actor_name: "import" },
		]);
	});
});

describe("with its list of latest news", () => {
	test("each listed story but the page's own becomes a draft with excerpt, date and columnist", async () => {
		const known = await aPerson(`冼敏知`, "columnist");
		const { latest, newPeople } = await imported(page, { withLatest: true });
		expect(latest.map(({ headline }) => headline)).toEqual([
			`街市裏的機械臂${turn}`,
			`樓宇感測${turn}｜舊樓裝微震計 年檢減兩成`,
			`慢速算法${turn} 快樂編輯`,
		]);
		const [byKnown, plain, byNew] = await Promise.all(latest.map(({ articleId }) => draftOf(articleId)));
		expect(byKnown?.content).toMatchObject({
			kind: "column",
			excerpt: expect.stringMatching(/^清晨五時.*石斑。$/u),
		});
		expect(plain?.content).toMatchObject({ kind: "news", bylines: [] });
		expect(plain?.savedAt.toISOString()).toBe("2026-03-10T16:00:00.000Z");
		const nameOf = async (personId: string | undefined) =>
			(await database.query("select name, honorific, kind from people where id = $1", [personId]))[0];
		expect((await nameOf(byKnown?.content.bylines[0]?.personId))?.name).toBe(known.name);
		expect(await nameOf(byNew?.content.bylines[0]?.personId)).toEqual({
			name: "車向晴",
			honorific: "博士",
			kind: "columnist",
		});
		expect(newPeople.every((name) => name === "車向晴博士")).toBe(true);
	});

	const ownPage = () =>
		`慢速算法${turn} 快樂編輯(車向晴博士)\n2026年3月9日\n編輯部的演算法不必快。\n只須在截稿前答對一次。`;

	test("a listed story is made whole when its own page comes, and stays one draft", async () => {
		const listed = (await imported(page, { withLatest: true })).latest[2];
		const { story } = await imported(ownPage());
		expect(story).toMatchObject({ articleId: listed?.articleId, number: listed?.number, fate: "completed" });
		const draft = await draftOf(story.articleId);
		expect(paragraphsOf(draft.content.body)).toEqual(["編輯部的演算法不必快。", "只須在截稿前答對一次。"]);
		expect(draft.content.bylines).toHaveLength(1);
	});

	test("a listed story that somebody has worked on since is left alone", async () => {
		const listed = (await imported(page, { withLatest: true })).latest[2];
		const draft = await draftOf(listed?.articleId ?? "");
		value(
			await reviseArticle(importer, {
				articleId: draft.id,
				revision: draft.revision,
				content: { ...draft.content, excerpt: "編輯寫的摘要。" },
			}),
		);
		expect((await imported(ownPage())).story.fate).toBe("worked-on");
		expect((await draftOf(draft.id)).content.excerpt).toBe("編輯寫的摘要。");
	});

	test("a column of the same headline a week later is another story", async () => {
		const first = await imported(ownPage());
		const later = await imported(ownPage().replace("3月9日", "3月16日"));
		expect(later.story.fate).toBe("drafted");
		expect(later.story.articleId).not.toBe(first.story.articleId);
	});
});

describe("a page that cannot be taken", () => {
	test.each([
		["binary", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
		["empty", new Uint8Array()],
		["no-body", new TextEncoder().encode("光子晶片｜港大下季量產")],
		["too-long", new TextEncoder().encode(`眉題｜${"長".repeat(130)}\n第一段。\n書名:新書`)],
	])("(%s) is refused and changes nothing", async (code, bytes) => {
		const before = await counts();
		expect(refusal(await importPage(importer, { bytes, fileName: "page.txt", withLatest: true }))).toEqual([
			code,
		]);
		expect(await counts()).toEqual(before);
	});

	test("an anonymous visitor imports nothing", async () => {
		const before = await counts();
		const bytes = new TextEncoder().encode(page);
		expect((await importPage({ kind: "anonymous" }, { bytes, fileName: "page.txt" })).ok).toBe(false);
		expect(await counts()).toEqual(before);
	});
});

describe("npm run import", () => {
	test("tells in Chinese what it made, what it understood by line, and what not", async () => {
		const { stdout, code } = await run(`${page.trimEnd()}\n版權所有\n`, "--with-latest");
		expect(code).toBe(0);
		expect(stdout).toContain(
			`海水電池${turn}｜觀塘初創明夏試產 首批供渡輪 續航料勝Nordal 3一倍\n　　已建立草稿`,
		);
		expect(stdout).toContain("第2行　原文出處");
		expect(stdout).toContain("第12至14行　書介");
		expect(stdout).toContain("第39行　版權所有");
		expect(stdout).toContain("最新消息：4則（其中一則是本文）");
	});

	test("refuses a broken file with one sentence and exit code 1", async () => {
		const before = await counts();
		const { stderr, code } = await run("%PDF-1.7");
		expect(code).toBe(1);
		expect(stderr.trim()).toMatch(/^「.*」不是文字檔，未有匯入任何內容。$/u);
		expect(await counts()).toEqual(before);
	});
});

async function imported(text: string, { withLatest = false } = {}) {
	const bytes = new TextEncoder().encode(text);
	return value(await importPage(importer, { bytes, fileName: "page.txt", withLatest }));
}

async function draftOf(articleId: string) {
	const draft = await readArticle(importer, articleId);
	if (!draft) throw new Error("no such draft");
	return draft;
}

async function count(
	table: "articles" | "people" | "books" | "imports" | "events" | "publications",
): Promise<number> {
	return Number((await database.query(`select count(*) from ${table}`))[0]?.count);
}

async function counts(): Promise<number[]> {
	return Promise.all((["articles", "people", "books", "imports", "events"] as const).map(count));
}

async function run(
	text: string,
	...options: string[]
): Promise<{ stdout: string; stderr: string; code: number }> {
	const folder = mkdtempSync(join(tmpdir(), "page-"));
	const file = join(folder, "page.txt");
	writeFileSync(file, text);
	try {
		const args = ["--import", "tsx", "scripts/import.ts", file, ...options];
		const env = { ...process.env, DATABASE_URL: database.url() };
		return { ...(await promisify(execFile)(process.execPath, args, { env })), code: 0 };
	} catch (error) {
		const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
		return { stdout, stderr, code };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
