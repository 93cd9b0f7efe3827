import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { buildIfChanged } from "@/scripts/build";
import { startSite, TEST_BUILD } from "../support/site";
import { measureCold, measureMix } from "./cold";
import { fillNewsroom, newsroomOf } from "./fill";
import { measureFreshness } from "./freshness";
import { ensureLoadTools, freePort, steadyReaders } from "./load";
import { memoryOf, processOf } from "./process-of";
import { withScratchDatabase, withServer } from "./scratch-database";
import { table } from "./table";
import { measureVisit } from "./visit";
import { measureWarm } from "./warm";

const SIZES = [2_000, 20_000, 100_000];

/**
 * Measures the reader's site at several sizes of archive: cold and warm front beside a bare Node server with the same bytes and
 * nginx with a compressed file, a mix over the whole archive, a cold visit's bytes, memory, cold start, and how soon a
 * publication is seen by an instance that did not make it; with `onlyCold` the cold front alone, which tells how pages grow with the archive.
 * Prints tables and writes test-results/bench.json.
 */
export async function benchPages({ sizes = SIZES, onlyCold = false } = {}): Promise<void> {
	ensureLoadTools();
	process.env.DIST_DIR = TEST_BUILD;
	await buildIfChanged(() => undefined);
	const results: Record<string, unknown> = {};
	await withServer(async (serverUrl) => {
		for (const size of sizes) {
			console.log(`\n## ${size.toLocaleString("en")} stories\n`);
			results[size] = await withScratchDatabase(serverUrl, (url) => benchAt(url, size, { onlyCold }));
		}
	});
	mkdirSync("test-results", { recursive: true });
	writeFileSync("test-results/bench.json", `${JSON.stringify(results, null, "\t")}\n`);
	console.log("\nWritten to test-results/bench.json");
}

async function benchAt(databaseUrl: string, size: number, { onlyCold }: { onlyCold: boolean }) {
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
		if (onlyCold) return { startMs, cold };
		const mix = await measureMix(site.url, databaseUrl, { pid: processOf(port) });
		console.log(
			`\nMix over the archive, cold front: ${mix.perSecond.toFixed(0)} pages/s over ${mix.pages} pages, ${mix.errors} errors; the machine gave ${mix.coresGiven.toFixed(2)} cores: ${mix.onTwoCores.toFixed(0)} pages/s on two whole ones`,
		);
		const warm = await measureWarm(site.url, paths, { pid: processOf(port) });
		const visit = await measureVisit(site.url, paths.article);
		console.log(
			`\nCold visit of a story, bytes compressed: ${Object.entries(visit)
				.map(([what, bytes]) => `${what} ${bytes}`)
				.join(", ")}`,
		);
		const memoryMb = memoryOf(processOf(port));
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
