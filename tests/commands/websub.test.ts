import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { unscheduleArticle } from "@/lib/articles/unschedule-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { setDatabaseUrl } from "@/lib/env";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { nextPing } from "@/lib/websub/rules";
import { sendDuePings } from "@/lib/websub/send-due-pings";
import { useFreshDatabase } from "../support/database";
import { aDraft, aPublishedArticle, aSection, theSystem, value } from "../support/given";

const { query, url } = useFreshDatabase();
const SITE = "https://tech.example.hk";

let server: Server;
let hub: string;
/** What the hub was told, a list of addresses for each request, and how it answers the next ones. */
let told: string[][];
let answers: number[];
/** Milliseconds before each answer. */
let pause = 0;

beforeAll(async () => {
	server = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += chunk;
		const asked = new URLSearchParams(body);
		expect([request.method, asked.get("hub.mode")]).toEqual(["POST", "publish"]);
		told.push(asked.getAll("hub.url"));
		setTimeout(() => response.writeHead(answers.shift() ?? 204).end(), pause);
	});
	await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
	hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	process.env.WEBSUB_HUB = hub;
	setDatabaseUrl(url());
});
afterAll(() => {
	delete process.env.WEBSUB_HUB;
	server.close();
});
beforeEach(async () => {
	told = [];
	answers = [];
	pause = 0;
	await query("delete from feed_pings");
});

const tell = () => sendDuePings({ hub, siteUrl: SITE });
const waiting = async () => (await query("select attempts, next_try_at from feed_pings")).length;

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
		await sendDuePings({ hub: "http://127.0.0.1:9/", siteUrl: SITE });
		expect(await waiting()).toBe(1);
		expect(number).toBeGreaterThan(0);
	});

	test("that is slow is waited for no longer than patience lasts, and told again later", async () => {
		pause = 700;
		await aPublishedArticle();
		const started = performance.now();
		await sendDuePings({ hub, siteUrl: SITE, patienceSeconds: 0.3 });
		expect(performance.now() - started).toBeLessThan(650);
		expect(await waiting()).toBe(1);
	});

	test("a publication that is rolled back tells nothing", async () => {
		const { id: articleId, revision } = await aDraft({ headline: "" });
		expect((await publishArticle(theSystem, { articleId, revision })).ok).toBe(false);
		expect(await waiting()).toBe(0);
	});
});
