import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { buildIfChanged } from "@/scripts/build";
import { type Site, startSite, TEST_BUILD } from "../support/site";
import { measureCold, measureMix } from "./cold";
import { fillNewsroom, newsroomOf } from "./fill";
import { measureFreshness } from "./freshness";
import { bareNode, ensureLoadTools, freePort, type Load, load, staticNginx, steadyReaders } from "./load";
import { withScratchDatabase, withServer } from "./scratch-database";
import { table } from "./table";
import { measureVisit } from "./visit";

const SIZES = [2_000, 20_000, 100_000];
const WARM_SECONDS = 3;
/** Ours and the others take turns, so that a neighbour on the machine disturbs them alike. */
const ROUNDS = 3;

/**
 * Measures the reader's site at several sizes of archive: cold and warm front beside a bare Node server with the same bytes and
 * nginx with a compressed file, a mix over the whole archive, a cold visit's bytes, memory, cold start, and how soon a
 * publication is seen by an instance that did not make it. Prints tables and writes test-results/bench.json.
 */
export async function benchPages({ sizes = SIZES, seconds = WARM_SECONDS } = {}): Promise<void> {
	ensureLoadTools();
	process.env.DIST_DIR = TEST_BUILD;
	await buildIfChanged(() => undefined);
	const results: Record<string, unknown> = {};
	await withServer(async (serverUrl) => {
		for (const size of sizes) {
			console.log(`\n## ${size.toLocaleString("en")} stories\n`);
			results[size] = await withScratchDatabase(serverUrl, (url) => benchAt(url, size, seconds));
		}
	});
	mkdirSync("test-results", { recursive: true });
	writeFileSync("test-results/bench.json", `${JSON.stringify(results, null, "\t")}\n`);
	console.log("\nWritten to test-results/bench.json");
}

async function benchAt(databaseUrl: string, size: number, seconds: number) {
	await fillNewsroom(databaseUrl, newsroomOf(size));
	const dataDir = mkdtempSync(join(tmpdir(), "newsroom-bench-"));
	const port = await freePort();
	const site = await startSite({ port, dataDir, databaseUrl, variables: { FRONT_DISK: "off" } });
	try {
		const paths = await pathsOf(databaseUrl);
		await site.kill();
		const startMs = await site.start();
		const cold = await measureCold(site.url, databaseUrl, paths);
		console.log(
			table(
				["cold fill", "median ms", "p95 ms"],
				cold.map(({ name, p50, p95 }) => [name, p50.toFixed(1), p95.toFixed(1)]),
			),
		);
		const mix = await measureMix(site.url, databaseUrl);
		console.log(
			`\nMix over the archive, cold front: ${mix.perSecond.toFixed(0)} pages/s over ${mix.pages} pages, ${mix.errors} errors`,
		);
		const warm = await measureWarm(site, paths, seconds);
		const visit = await measureVisit(site.url, paths.article);
		console.log(
			`\nCold visit of a story, bytes compressed: ${Object.entries(visit)
				.map(([what, bytes]) => `${what} ${bytes}`)
				.join(", ")}`,
		);
		const memoryMb = memoryOf(port);
		console.log(`\nCold start ${startMs} ms; memory ${memoryMb} MB`);
		const freshness = await measureFreshness(site.url, { slug: "calm" });
		console.log(`Seen by another instance, 99th percentile: ${inWords(freshness)}`);
		const readers = steadyReaders(Object.values(paths).map((path) => site.url + path));
		const freshnessUnderLoad = await measureFreshness(site.url, { slug: "busy" });
		readers.stop();
		console.log(`The same with 1,000 readers a second: ${inWords(freshnessUnderLoad)}`);
		return { startMs, cold, mix, warm, visit, memoryMb, freshness, freshnessUnderLoad };
	} finally {
		await site.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

function inWords(milliseconds: Record<string, number>): string {
	return Object.entries(milliseconds)
		.map(([what, ms]) => `${what} ${ms} ms`)
		.join(", ");
}

export type Paths = Record<"article" | "home" | "latest" | "section" | "feed", string>;

async function pathsOf(databaseUrl: string): Promise<Paths> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	const { rows } = await client.query(
		"select number, tail from publications where publish_at <= now() order by publish_at desc limit 1",
	);
	await client.end();
	const [{ number, tail }] = rows;
	return {
		article: `/articles/${number}/${encodeURIComponent(tail)}`,
		home: "/",
		latest: "/latest",
		section: "/sections/section-1",
		feed: "/feeds/latest.rss",
	};
}

async function measureWarm(site: Site, paths: Paths, seconds: number) {
	const rows = [];
	for (const [name, path] of Object.entries(paths)) {
		const url = `${site.url}${path}`;
		// From ten readers on a page has its smallest form, a moment later.
		for (let reader = 0; reader < 12; reader += 1) await bytesOf(url, "br");
		await sleep(1_000);
		const brotli = await bytesOf(url, "br");
		const bare = await bareNode(brotli, "br", await freePort());
		const nginx = await staticNginx(await bytesOf(url, "gzip"), await freePort());
		const rounds = Array.from({ length: ROUNDS }, () => ({
			ours: load(url, { seconds, coding: "br" }),
			bare: load(bare.url, { seconds, coding: "br" }),
			nginx: load(nginx.url, { seconds, coding: "gzip" }),
		}));
		bare.stop();
		nginx.stop();
		const [ours, limit, machine] = (["ours", "bare", "nginx"] as const).map((who) =>
			median(rounds.map((round) => round[who])),
		) as [Load, Load, Load];
		rows.push({
			name,
			bytes: brotli.length,
			ours,
			bare: limit,
			nginx: machine,
			ratio: ours.perSecond / limit.perSecond,
			errors: rounds.reduce((sum, round) => sum + round.ours.errors, 0),
		});
	}
	console.log(
		`\n${table(
			[
				"warm",
				"bytes (Brotli)",
				"requests/s",
				"p99 ms",
				"errors",
				"bare Node",
				"ratio",
				"nginx gzip_static",
				"ratio",
			],
			rows.map(({ name, bytes, ours, bare, nginx, ratio, errors }) => [
				name,
				String(bytes),
				ours.perSecond.toFixed(0),
				ours.p99Ms.toFixed(2),
				String(errors),
				bare.perSecond.toFixed(0),
				ratio.toFixed(2),
				nginx.perSecond.toFixed(0),
				(ours.perSecond / nginx.perSecond).toFixed(2),
			]),
		)}`,
	);
	return rows;
}

/** The round of middling speed. */
function median(rounds: readonly Load[]): Load {
	const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
	return sorted[Math.floor(sorted.length / 2)] as Load;
}

/** The bytes as they come over the wire: fetch would unpack them. */
async function bytesOf(url: string, coding: string): Promise<Buffer> {
	return new Promise((settle, fail) => {
		get(url, { headers: { "accept-encoding": coding } }, (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.on("end", () => settle(Buffer.concat(chunks)));
		}).on("error", fail);
	});
}

/** Resident megabytes of the process that listens on a port of this machine (Linux). */
function memoryOf(port: number): number | null {
	const pid = execFileSync(
		"sh",
		[
			"-c",
			`pgrep -f "tsx server.ts" | while read p; do tr '\\0' '\\n' < /proc/$p/environ | grep -qx PORT=${port} && echo $p; done | head -1`,
		],
		{ encoding: "utf8" },
	).trim();
	if (pid === "") return null;
	const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
	return Math.round(Number(kilobytes) / 1024);
}
