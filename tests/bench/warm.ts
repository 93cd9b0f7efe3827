import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { bareNode, freePort, type Load, load, staticNginx } from "./load";
import type { Paths } from "./pages";
import { processorSecondsOf } from "./process-of";
import { table } from "./table";

/** Ours and the others take turns of a second, so that a neighbour on the machine disturbs them alike; the middle turn counts. */
const TURNS = 15;
const TURN_SECONDS = 1;

type Side = Load & { processorMicroseconds: number };

/**
 * Finished pages over 32 connections, beside a bare Node server that sends the same bytes and nginx with a compressed file. A ratio is
 * the median of the turns' ratios, by requests and, since a shared machine gives one second twice what it gives the next, by the
 * processor time that a request costs the server.
 */
export async function measureWarm(origin: string, paths: Paths, { pid }: { pid: number }) {
	const rows = [];
	for (const [name, path] of Object.entries(paths)) {
		const url = `${origin}${path}`;
		// From ten readers on a page has its smallest form, a moment later.
		for (let reader = 0; reader < 12; reader += 1) await bytesOf(url, "br");
		await sleep(1_000);
		const brotli = await bytesOf(url, "br");
		const bare = await bareNode(brotli, "br", await freePort());
		const nginx = await staticNginx(await bytesOf(url, "gzip"), await freePort());
		turn(url, pid);
		turn(bare.url, bare.pid);
		const turns = Array.from({ length: TURNS }, (_, at) => {
			// Whoever comes second may find a warmer machine.
			if (at % 2 === 0)
				return { ours: turn(url, pid), bare: turn(bare.url, bare.pid), nginx: nginxTurn(nginx.url) };
			const first = turn(bare.url, bare.pid);
			return { bare: first, ours: turn(url, pid), nginx: nginxTurn(nginx.url) };
		});
		bare.stop();
		nginx.stop();
		rows.push({
			name,
			bytes: brotli.length,
			perSecond: median(turns.map(({ ours }) => ours.perSecond)),
			p99Ms: median(turns.map(({ ours }) => ours.p99Ms)),
			errors: turns.reduce((sum, { ours }) => sum + ours.errors, 0),
			ratio: median(turns.map(({ ours, bare }) => ours.perSecond / bare.perSecond)),
			processorRatio: median(
				turns.map(({ ours, bare }) => bare.processorMicroseconds / ours.processorMicroseconds),
			),
			nginxRatio: median(turns.map(({ ours, nginx }) => ours.perSecond / nginx.perSecond)),
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
				"beside bare Node",
				"by processor time",
				"beside nginx",
			],
			rows.map(({ name, bytes, perSecond, p99Ms, errors, ratio, processorRatio, nginxRatio }) => [
				name,
				String(bytes),
				perSecond.toFixed(0),
				p99Ms.toFixed(2),
				String(errors),
				ratio.toFixed(2),
				processorRatio.toFixed(2),
				nginxRatio.toFixed(2),
			]),
		)}`,
	);
	return rows;
}

function turn(url: string, pid: number): Side {
	const before = processorSecondsOf(pid);
	const measured = load(url, { seconds: TURN_SECONDS, coding: "br" });
	const spent = processorSecondsOf(pid) - before;
	return { ...measured, processorMicroseconds: (spent * 1e6) / (measured.perSecond * TURN_SECONDS) };
}

function nginxTurn(url: string): Load {
	return load(url, { seconds: TURN_SECONDS, coding: "gzip" });
}

function median(numbers: number[]): number {
	return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
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
