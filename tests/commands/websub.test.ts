import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { unscheduleArticle } from "@/lib/articles/unschedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { setDatabaseUrl } from "@/lib/env";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { FEEDS_A_REQUEST, nextPing } from "@/lib/websub/rules";
import { sendDuePings } from "@/lib/websub/send-due-pings";
import { useFreshDatabase } from "../support/database";
import { aContent, aDraft, aPublishedArticle, aSection, theSystem, value } from "../support/given";

const { query, url } = useFreshDatabase();
const SITE = "https://tech.example.hk";

let server: Server;
let place: string;
/** The hub of this test, at an address of its own. */
let hub: string;
/** What the hub was told, a list of addresses for each request, and how it answers the next ones. */
let told: string[][];
let answers: number[];
/** Milliseconds before each answer. */
let pause = 0;
/** What an operator reads in the log. */
let logged: string[];

beforeAll(async () => {
	server = createServer(async (request, response) => {
		// What another test gave up waiting for may arrive late.
		if (request.url !== new URL(hub).pathname) return response.writeHead(204).end();
		let body = "";
		for await (const chunk of request) body += chunk;
		const asked = new URLSearchParams(body);
		expect([request.method, asked.get("hub.mode")]).toEqual(["POST", "publish"]);
		told.push(asked.getAll("hub.url"));
		// Taken now: an answer that comes after its test has ended must not take that of the next.
		const status = answers.shift() ?? 204;
		setTimeout(() => response.writeHead(status).end(), pause);
	});
	await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
	place = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	process.env.WEBSUB_HUB = place;
	setDatabaseUrl(url());
});
afterAll(() => {
	delete process.env.WEBSUB_HUB;
	server.close();
});
beforeEach(async () => {
	hub = `${place}${randomUUID()}`;
	told = [];
	answers = [];
	pause = 0;
	logged = [];
	vi.spyOn(console, "error").mockImplementation((line: unknown) => void logged.push(String(line)));
	await query("delete from feed_pings");
});
afterEach(() => vi.restoreAllMocks());

const tell = () => sendDuePings({ hub, siteUrl: SITE });
const waiting = async () => (await query("select attempts, next_try_at from feed_pings")).length;

/** Waits to be told now: one change that so many tags show, each in three formats. */
async function aPingOf(tags: number): Promise<void> {
	const ids = Array.from({ length: tags }, () => randomUUID());
	await query(
		"insert into tags (id, slug, name) select id, id::text, id::text from unnest($1::uuid[]) as id",
		[ids],
	);
	// A moment ago: the database counts parts of a millisecond, by which it would be due only later.
	await query("insert into feed_pings (id, tags, next_try_at) values ($1, $2, now() - interval '1 second')", [
		randomUUID(),
		ids.map((id) => `tag:${id}`),
	]);
}

/** A port that was free a moment ago. */
async function portOfNobody(): Promise<number> {
	const nobody = createServer();
	await new Promise<void>((settle) => nobody.listen(0, "127.0.0.1", settle));
	const { port } = nobody.address() as AddressInfo;
	await new Promise((settle) => nobody.close(settle));
	return port;
}

describe("the WebSub hub", () => {
	test("is told once of every feed that a story joins, however many stories are published in that moment", async () => {
		const section = await aSection("晶片");
		await aPublishedArticle({ sectionId: section.id, tags: ["光子晶片"] });
		await aPublishedArticle({ sectionId: section.id, tags: ["光子晶片"] });
		await tell();
		expect(told).toHaveLength(1);
		const feeds = told[0] ?? [];
		expect(new Set(feeds).size).toBe(feeds.length);
		for (const format of ["rss", "atom", "json"])
			for (const stem of ["latest", `sections/${section.slug}`, `tags/${encodeURIComponent("光子晶片")}`])
				expect(feeds).toContain(`${SITE}/feeds/${stem}.${format}`);
		await tell();
		expect(told).toHaveLength(1);
	});

	test("is told of a withdrawal, and of what a story leaves", async () => {
		const section = await aSection("初創");
		const { id: articleId, revision } = await aPublishedArticle({ sectionId: section.id });
		await tell();
		value(await withdrawArticle(theSystem, { articleId, revision, reason: "重複" }));
		await tell();
		expect(told).toHaveLength(2);
		expect(told[1]).toContain(`${SITE}/feeds/sections/${section.slug}.rss`);
	});

	test("is told of the section that a story leaves when it moves, as of the one that it joins", async () => {
		const [before, after] = [await aSection("電訊"), await aSection("機械人")];
		const story = await aPublishedArticle({ sectionId: before.id });
		await tell();
		const content = await aContent({ sectionId: after.id });
		const saved = value(
			await reviseArticle(theSystem, { articleId: story.id, revision: story.revision, content }),
		);
		value(await updateArticle(theSystem, { articleId: story.id, revision: saved.revision }));
		await tell();
		for (const { slug } of [before, after]) expect(told[1]).toContain(`${SITE}/feeds/sections/${slug}.rss`);
	});

	test("hears nothing of a scheduled story before its instant, nor ever of one whose plan was dropped", async () => {
		const { id: articleId, revision } = await aDraft();
		const at = new Date(Date.now() + 3_600_000);
		value(await scheduleArticle(theSystem, { articleId, revision, on: dayOf(at), at: clock(at) }));
		await tell();
		expect(told).toEqual([]);
		expect(await waiting()).toBe(1);
		value(await unscheduleArticle(theSystem, { articleId }));
		expect(await waiting()).toBe(0);
	});

	test("is told of a scheduled story when its instant has come, by the table alone", async () => {
		const { id: articleId, revision } = await aDraft();
		const at = new Date(Date.now() + 3_600_000);
		value(await scheduleArticle(theSystem, { articleId, revision, on: dayOf(at), at: clock(at) }));
		await query("update feed_pings set next_try_at = now() - interval '1 second'");
		await tell();
		expect(told[0]).toContain(`${SITE}/feeds/latest.atom`);
	});

	test("that refuses is told again after a pause, and given up after a day", async () => {
		answers = [503, 503];
		await aPublishedArticle();
		await tell();
		await tell();
		expect(told).toHaveLength(1);
		await query("update feed_pings set next_try_at = now() - interval '1 second'");
		await tell();
		await query("update feed_pings set next_try_at = now() - interval '1 second'");
		await tell();
		expect(told).toHaveLength(3);
		expect(logged).toEqual([
			expect.stringMatching(/^the WebSub hub was not told of \d+ feeds: it answered 503$/),
			expect.stringMatching(/feeds: it answered 503$/),
		]);
		expect(await waiting()).toBe(0);
		const pauses = Array.from(
			{ length: 8 },
			(_, tries) => nextPing(tries + 1, new Date(0))?.getTime() ?? null,
		);
		expect(pauses.at(-1)).toBeNull();
		expect(pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0)).toBeGreaterThan(23 * 3_600_000);
	});

	test("that is away holds nobody up and loses nothing", async () => {
		const { number } = await aPublishedArticle();
		const nobody = await portOfNobody();
		await sendDuePings({ hub: `http://127.0.0.1:${nobody}/`, siteUrl: SITE });
		expect(logged).toEqual([expect.stringMatching(/feeds: connect ECONNREFUSED 127\.0\.0\.1:\d+$/)]);
		expect(await waiting()).toBe(1);
		expect(number).toBeGreaterThan(0);
	});

	test("that is slow is waited for no longer than patience lasts, and told again later", async () => {
		pause = 5_000;
		await aPublishedArticle();
		const started = performance.now();
		await sendDuePings({ hub, siteUrl: SITE, patienceSeconds: 0.3 });
		expect(performance.now() - started).toBeLessThan(4_000);
		expect(logged).toEqual([expect.stringMatching(/feeds: The operation was aborted due to timeout$/)]);
		expect(await waiting()).toBe(1);
	});

	test("is not waited for longer when it is told in several requests, each of which it answers in time", async () => {
		await aPingOf(FEEDS_A_REQUEST);
		pause = 400;
		await sendDuePings({ hub, siteUrl: SITE, patienceSeconds: 0.6 });
		expect(logged).toHaveLength(1);
		expect(await waiting()).toBe(1);
	});

	test("is given up after the last try in one line that says how much it was not told", async () => {
		answers = [500];
		await aPingOf(1);
		await query("update feed_pings set attempts = 7");
		await tell();
		expect(logged).toEqual([
			expect.stringMatching(/: it answered 500; 1 changes are given up, a day after the first try$/),
		]);
		expect(await waiting()).toBe(0);
	});

	test("a publication that is rolled back tells nothing", async () => {
		const { id: articleId, revision } = await aDraft({ headline: "" });
		expect((await publishArticle(theSystem, { articleId, revision })).ok).toBe(false);
		expect(await waiting()).toBe(0);
	});
});
