import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { startEmbeddedServer } from "@/lib/postgres/embedded";
import { buildIfChanged } from "../../scripts/build";
import { aPublishedArticle } from "../support/given";
import { startSite, TEST_BUILD } from "../support/site";

const ROUND_SECONDS = 20;
const PAGES_AT_MOST = 400;
const HEALING_SECONDS = 30;

/**
 * A reader walks the whole site, then PostgreSQL is stopped for so many minutes. Meanwhile every page that was read must answer
 * 200 and every other an honest 503; afterwards all must heal without anybody's doing. Gives the faults found.
 */
async function databaseAway(minutes: number): Promise<string[]> {
	const dataDir = mkdtempSync(join(tmpdir(), "newsroom-away-"));
	let server = await startEmbeddedServer(join(dataDir, "own"));
	const site = await startSite(
		{ port: Number(process.env.CHAOS_PORT ?? 3191), dataDir: join(dataDir, "site"), databaseUrl: server.url },
		{ seed: true },
	);
	const faults: string[] = [];
	try {
		const read = await walk(site.url);
		console.log(`${read.length} pages read; PostgreSQL is stopped for ${minutes} min`);
		await server.stop();
		const end = Date.now() + minutes * 60_000;
		for (let round = 1; Date.now() < end; round += 1) {
			for (const path of read) {
				const status = await statusOf(`${site.url}${path}`);
				if (status !== 200) faults.push(`${path} answered ${status} in round ${round}`);
			}
			const unread = await fetch(`${site.url}/tags/${encodeURIComponent(`從未讀過${round}`)}`);
			const isHonest =
				unread.status === 503 &&
				unread.headers.has("retry-after") &&
				(await unread.text()).includes("暫時未能提供");
			if (!isHonest) faults.push(`a page never read answered ${unread.status} in round ${round}`);
			await sleep(ROUND_SECONDS * 1000);
		}
		server = await startEmbeddedServer(join(dataDir, "own"));
		faults.push(...(await healingFaults(site.url, server.url, read)));
	} finally {
		await closeDatabase();
		await site.stop();
		await server.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
	return faults;
}

async function healingFaults(url: string, databaseUrl: string, read: string[]): Promise<string[]> {
	const started = Date.now();
	while ((await statusOf(`${url}/tags/never-read`)) === 503) {
		if (Date.now() - started > HEALING_SECONDS * 1000) return ["the site did not heal"];
		await sleep(100);
	}
	console.log(`healed after ${((Date.now() - started) / 1000).toFixed(1)} s`);
	setDatabaseUrl(databaseUrl);
	const story = await aPublishedArticle({ headline: "復常｜資料庫回來之後的一篇" });
	await sleep(3_000);
	const latest = await (await fetch(`${url}/latest`)).text();
	const faults = latest.includes(`/articles/${story.number}`)
		? []
		: ["a story published afterwards is not seen"];
	for (const path of read) {
		const status = await statusOf(`${url}${path}`);
		if (status !== 200) faults.push(`${path} answered ${status} afterwards`);
	}
	return faults;
}

/** Every page that links lead to from the home page, in the order a patient reader would meet them. */
async function walk(url: string): Promise<string[]> {
	const met = new Set(["/"]);
	const read: string[] = [];
	for (const path of met) {
		if (read.length >= PAGES_AT_MOST) break;
		const answer = await fetch(`${url}${path}`, { redirect: "manual" });
		if (answer.status !== 200) continue;
		read.push(path);
		if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
		for (const [, link = ""] of (await answer.text()).matchAll(/<(?:a|link)\b[^>]*? href="(\/[^"#]*)"/g)) {
			const isPublic = !/^\/(desk|sign-in|contribute|search|api)|comments/.test(link);
			if (isPublic) met.add(link.replaceAll("&amp;", "&"));
		}
	}
	return read;
}

async function statusOf(url: string): Promise<number> {
	const answer = await fetch(url, { redirect: "manual" });
	await answer.arrayBuffer();
	return answer.status;
}

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
process.env.DIST_DIR = TEST_BUILD;
await buildIfChanged((line) => console.log(line));
const faults = await databaseAway(Number(values.minutes));
for (const fault of faults.slice(0, 20)) console.log(`✗ ${fault}`);
console.log(`${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
