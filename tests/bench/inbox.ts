import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { textOf } from "@/lib/body/body";
import { wordVector } from "@/lib/search/vector";
import { bandsOf } from "@/lib/submissions/likeness";
import { buildIfChanged } from "@/scripts/build";
import { aStaffMember, PASSWORD } from "../support/given";
import { startSite, TEST_BUILD } from "../support/site";
import { measureBurst } from "./burst";
import { inventedBodies } from "./invented-texts";
import { freePort } from "./load";
import { withScratchDatabase, withServer } from "./scratch-database";
import { table } from "./table";

const SUBMISSIONS = 10_000;
/** Of so many the text was sent by several senders. */
const TWINS = 0.1;
const ASKED = 60;
const WORDS = ["晶片", "數據中心", "人工智能", "融資", "銀行", "監管", "模型", "初創"];

/** The inbox of 10,000 submissions as an editor opens it: lists, searches and single ones with their twins, by the production server. */
export async function benchInbox(): Promise<void> {
	await withInbox(SUBMISSIONS, measure);
}

/** A burst of sends to a site that has some submissions already. */
export async function benchBurst(): Promise<void> {
	await withInbox(500, ({ origin, cookie }) => measureBurst(origin, cookie));
}

type Inbox = { origin: string; cookie: string; ids: string[] };

async function withInbox(many: number, work: (inbox: Inbox) => Promise<void>): Promise<void> {
	process.env.DIST_DIR = TEST_BUILD;
	await buildIfChanged(() => undefined);
	await withServer((serverUrl) =>
		withScratchDatabase(serverUrl, async (databaseUrl) => {
			const editor = await aStaffMember("editor");
			const begun = performance.now();
			const ids = await fillInbox(databaseUrl, many);
			console.log(`filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
			const dataDir = mkdtempSync(join(tmpdir(), "newsroom-bench-"));
			const variables = { TRUSTED_PROXIES: "1" };
			const site = await startSite({ port: await freePort(), dataDir, databaseUrl, variables });
			try {
				await work({ origin: site.url, cookie: await cookieOf(site.url, editor.email), ids });
			} finally {
				await site.stop();
				rmSync(dataDir, { recursive: true, force: true });
			}
		}),
	);
}

async function measure({ origin, cookie, ids }: Inbox): Promise<void> {
	const kinds: Record<string, (at: number) => string> = {
		"what waits": (at) => `/desk/inbox?page=${1 + (at % 20)}`,
		"of one kind": (at) => `/desk/inbox?kind=${["press", "pitch"][at % 2]}&page=${1 + (at % 9)}`,
		"the board": (at) => `/desk/inbox/board${["", "?kind=press", "?kind=pitch"][at % 3]}`,
		"a search": (at) => `/desk/inbox?q=${encodeURIComponent(WORDS[at % WORDS.length] ?? "")}`,
		"a search of two words": (at) =>
			`/desk/inbox?q=${encodeURIComponent(`${WORDS[at % WORDS.length]} ${WORDS[(at * 3 + 1) % WORDS.length]}`)}`,
		"one with its twins": (at) => `/desk/inbox/${ids[(at * 131) % ids.length]}`,
	};
	const rows: string[][] = [];
	for (const [name, path] of Object.entries(kinds)) {
		for (let at = 0; at < 5; at += 1) await timeOf(origin + path(at), cookie);
		const times: number[] = [];
		for (let at = 0; at < ASKED; at += 1) times.push(await timeOf(origin + path(at + 5), cookie));
		times.sort((a, b) => a - b);
		rows.push([name, times[ASKED / 2]?.toFixed(0) ?? "", times[Math.floor(ASKED * 0.95)]?.toFixed(0) ?? ""]);
	}
	console.log(table([`inbox of ${SUBMISSIONS.toLocaleString("en")}`, "median ms", "p95 ms"], rows));
}

async function fillInbox(databaseUrl: string, many: number): Promise<string[]> {
	// The invented sentences are few: what no other text has makes each of them its own.
	const bodies = inventedBodies(many).map(({ body }) => `${textOf(body).slice(0, 300)}\n${ownSigns(700)}`);
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	const ids: string[] = [];
	for (let from = 0; from < many; from += 500) {
		const rows = Array.from({ length: 500 }, (_, at) => {
			const n = from + at;
			const isTwin = n % (1 / TWINS) === 1;
			const body = isTwin ? `代客戶發布。\n${bodies[n - 1]}` : String(bodies[n]);
			return { id: randomUUID(), n, body, words: wordVector([body]), bands: bandsOf(body) };
		});
		ids.push(...rows.map(({ id }) => id));
		await client.query(
			`insert into submissions (id, code, kind, state, title, body, details, sender_name, email, signals, consent_version, words, created_at, confirmed_at, changed_at)
			select (r ->> 'id')::uuid, 'EJT-BNCH-' || (r ->> 'n'), (array['press', 'press', 'pitch', 'invitation'])[1 + (r ->> 'n')::int % 4],
				(array['new', 'new', 'asked'])[1 + (r ->> 'n')::int % 3],
				left(r ->> 'body', 24), r ->> 'body', '{}', '彭小姐', 'sender' || (r ->> 'n')::int % 900 || '@agency.example', '{}', 1,
				(r ->> 'words')::tsvector, now() - (r ->> 'n')::int * interval '4 minutes', now() - (r ->> 'n')::int * interval '4 minutes', now()
			from jsonb_array_elements($1::jsonb) r`,
			[JSON.stringify(rows.map(({ id, n, body, words }) => ({ id, n, body, words })))],
		);
		await client.query(
			`insert into submission_bands select (r ->> 'id')::uuid, b.at - 1, b.hash::int
			from jsonb_array_elements($1::jsonb) r, jsonb_array_elements_text(r -> 'bands') with ordinality b(hash, at)`,
			[JSON.stringify(rows.map(({ id, bands }) => ({ id, bands })))],
		);
	}
	await client.query("vacuum analyze");
	await client.end();
	return ids;
}

function ownSigns(many: number): string {
	return Array.from({ length: many }, () =>
		String.fromCharCode(0x4e00 + Math.floor(Math.random() * 3_000)),
	).join("");
}

async function cookieOf(origin: string, email: string): Promise<string> {
	const asked = await fetch(`${origin}/api/auth/csrf`);
	const before = asked.headers.getSetCookie().map((one) => one.split(";", 1)[0]);
	const { csrfToken } = (await asked.json()) as { csrfToken: string };
	const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
		method: "POST",
		headers: { cookie: before.join("; "), "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams({ csrfToken, email, password: PASSWORD }),
		redirect: "manual",
	});
	return [...before, ...answer.headers.getSetCookie().map((one) => one.split(";", 1)[0])].join("; ");
}

async function timeOf(url: string, cookie: string): Promise<number> {
	const started = performance.now();
	const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
	await answer.arrayBuffer();
	if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
	return performance.now() - started;
}
