import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Load = { perSecond: number; p50Ms: number; p99Ms: number; errors: number };

const CONNECTIONS = 32;

/** Asks for `url` over 32 connections for some seconds, as wrk does; reads are compressed by `coding`. */
export function load(url: string, { seconds, coding }: { seconds: number; coding: string }): Load {
	const { stdout, status, stderr } = spawnSync(
		"wrk",
		["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--latency", "-H", `Accept-Encoding: ${coding}`, url],
		{ encoding: "utf8" },
	);
	if (status !== 0) throw new Error(`wrk failed: ${stderr}`);
	const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
	const failed = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout);
	const refused = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
	return {
		perSecond: number(/Requests\/sec:\s+([\d.]+)/),
		p50Ms: milliseconds(/50%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
		p99Ms: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
		errors: (failed?.slice(1) ?? []).reduce((sum, count) => sum + Number(count), 0) + Number(refused ?? 0),
	};
}

/** Installs wrk and nginx by apt where they are missing. Throws a sentence when that cannot be done. */
export function ensureLoadTools(): void {
	const isThere = (program: string) => spawnSync("which", [program]).status === 0;
	if (isThere("wrk") && (isThere("nginx") || existsSync("/usr/sbin/nginx"))) return;
	const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
	for (const step of [
		["apt-get", "update", "-qq"],
		["apt-get", "install", "-y", "-qq", "wrk", "nginx-light"],
	]) {
		const [command, ...args] = [...sudo, ...step] as [string, ...string[]];
		spawnSync(command, args, {
			stdio: "inherit",
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
	}
	if (!isThere("wrk"))
		throw new Error("The bench needs wrk and nginx: install the packages wrk and nginx-light.");
}

/** Readers who ask for `urls` in turn, a thousand a second in all, from a process of their own, until stopped. */
export function steadyReaders(urls: readonly string[]): { stop: () => void } {
	const program = `
		const { Agent, get } = require("node:http");
		const urls = ${JSON.stringify(urls)};
		const agent = new Agent({ keepAlive: true, maxSockets: 32 });
		let at = 0;
		setInterval(() => {
			for (let reader = 0; reader < 10; reader += 1)
				get(urls[at++ % urls.length], { agent, headers: { "accept-encoding": "br" } }, (answer) => answer.resume())
					.on("error", () => undefined);
		}, 10);`;
	const child = spawn(process.execPath, ["-e", program], { stdio: "ignore" });
	return { stop: () => child.kill("SIGKILL") };
}

/** The limit of our runtime: a Node server of its own process that sends one buffer and nothing else. */
export async function bareNode(
	body: Buffer,
	coding: string,
	port: number,
): Promise<{ url: string; pid: number; stop: () => void }> {
	const folder = mkdtempSync(join(tmpdir(), "bare-node-"));
	writeFileSync(join(folder, "body"), body);
	const program = `
		const body = require("node:fs").readFileSync(${JSON.stringify(join(folder, "body"))});
		const headers = ["content-type", "text/html; charset=utf-8", "content-encoding", ${JSON.stringify(coding)}, "content-length", String(body.length)];
		require("node:http").createServer((request, response) => { response.writeHead(200, headers); response.end(body); }).listen(${port});`;
	const child = spawn(process.execPath, ["-e", program], { stdio: "ignore" });
	await untilAnswers(`http://localhost:${port}/`);
	return { url: `http://localhost:${port}/`, pid: child.pid ?? 0, stop: () => child.kill("SIGKILL") };
}

/** The limit of the machine: nginx that sends a file compressed beforehand. */
export async function staticNginx(zipped: Buffer, port: number): Promise<{ url: string; stop: () => void }> {
	const folder = mkdtempSync(join(tmpdir(), "nginx-"));
	mkdirSync(join(folder, "html"));
	writeFileSync(join(folder, "html", "page.html"), "");
	writeFileSync(join(folder, "html", "page.html.gz"), zipped);
	writeFileSync(
		join(folder, "nginx.conf"),
		`worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? "user root;" : ""}
events { worker_connections 1024; }
http { access_log off; sendfile on; keepalive_requests 1000000; gzip_static always; types { text/html html; }
client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
server { listen ${port}; root ${folder}/html; } }`,
	);
	const child = spawn("/usr/sbin/nginx", ["-c", join(folder, "nginx.conf"), "-g", "daemon off;"], {
		stdio: "ignore",
	});
	await untilAnswers(`http://localhost:${port}/page.html`);
	return { url: `http://localhost:${port}/page.html`, stop: () => child.kill("SIGTERM") };
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
	const server: Server = createServer();
	await new Promise<void>((settle) => server.listen(0, "localhost", settle));
	const { port } = server.address() as { port: number };
	await new Promise((settle) => server.close(settle));
	return port;
}

async function untilAnswers(url: string): Promise<void> {
	for (let tries = 0; tries < 100; tries += 1) {
		try {
			await (await fetch(url)).arrayBuffer();
			return;
		} catch {
			// Not listening yet.
			await sleep(50);
		}
	}
	throw new Error(`${url} does not answer`);
}

function milliseconds(match: RegExpExecArray | null): number {
	if (!match) return Number.NaN;
	return Number(match[1]) * ({ us: 0.001, ms: 1, s: 1000 }[match[2] ?? "ms"] ?? 1);
}
