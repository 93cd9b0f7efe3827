import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { buildIfChanged } from "../../scripts/build";
import { aStaffMember, PASSWORD } from "../support/given";
import { hostileFiles, type SentFile } from "../support/hostile-files";
import { type Site, startSite, TEST_BUILD } from "../support/site";
import { cutAndKilled } from "./upload-killed";

const SENDERS = 2;
const SECONDS_MAX = 20;
const MEMORY_MAX_BYTES = 1.5 * 1024 ** 3;
const PARAGRAPHS_MIN = 0.95;
const SAMPLE_MS = 250;

type Sent = SentFile & { number: number; seconds: number; status: number; told: string; submission: string };

/**
 * Sends a thousand files, sound, broken and hostile, to a real site by its form, and reads them at its desk: none may end it, take too long
 * or too much memory, come back as anything active, or keep a place or a camera. Exit code 1 on any fault.
 */
async function thousandFiles(many: number, from: number): Promise<string[]> {
	const dataDir = mkdtempSync(join(tmpdir(), "newsroom-files-"));
	const port = Number(process.env.CHAOS_PORT ?? 3181);
	const site = await startSite({ port, dataDir, variables: { TRUSTED_PROXIES: "1" } });
	const client = new pg.Client({ connectionString: site.databaseUrl() });
	let mostBytes = 0;
	const sampling = setInterval(() => {
		mostBytes = Math.max(mostBytes, memoryOfSite());
	}, SAMPLE_MS);
	try {
		setDatabaseUrl(site.databaseUrl());
		const editor = await aStaffMember("editor");
		await closeDatabase();
		await client.connect();
		const files = (await hostileFiles(many, from)).map((file, at) => ({ ...file, number: from + at }));
		const sent: Sent[] = [];
		const waiting = [...files];
		await Promise.all(
			Array.from({ length: SENDERS }, async () => {
				for (let file = waiting.shift(); file; file = waiting.shift()) {
					sent.push(await send(site, file));
					if (sent.length % 50 === 0) console.log(`${sent.length} sent, ${Math.round(mostBytes / 1e6)} MB`);
				}
			}),
		);
		await client.query(
			"update submissions set state = 'new', confirmed_at = created_at where state = 'unverified'",
		);
		const faults = sent.flatMap(faultsOfSending);
		faults.push(
			...(await faultsOfReading(site, { client, cookies: await signedInAt(site.url, editor.email), sent })),
		);
		if (mostBytes > MEMORY_MAX_BYTES)
			faults.push(`server and children took ${Math.round(mostBytes / 1e6)} MB`);
		const seconds = sent.map((one) => one.seconds).sort((a, b) => a - b);
		console.log(
			`${sent.length} files: ${sent.filter(({ status }) => status === 303).length} taken; median ${seconds[seconds.length >> 1]?.toFixed(1)} s, longest ${seconds.at(-1)?.toFixed(1)} s; at most ${Math.round(mostBytes / 1e6)} MB`,
		);
		faults.push(...(await cutAndKilled(site, client)));
		const log = readFileSync(join(dataDir, "server.log"), "utf8");
		if (/uncaught|unhandled/i.test(log))
			faults.push(`the server said: ${/.*(uncaught|unhandled).*/i.exec(log)?.[0]}`);
		return faults;
	} finally {
		clearInterval(sampling);
		await client.end();
		await closeDatabase();
		await site.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

const DAY_AFTER = addDays(dayOf(new Date()), 2);

/** The form of an invitation with one file, byte by byte, as no browser would write some names. */
async function send(site: Site, file: SentFile & { number: number }): Promise<Sent> {
	const fields = {
		...{
			organisation: "試用機構",
			senderName: "試用者",
			email: `n${file.number}@agency.example`,
			phone: "0000 0000",
		},
		...{ title: `第${file.number}份`, body: `第${file.number}份的內容及新聞價值，共二十字以上才可以送出。` },
		...{ startsOn: DAY_AFTER, startsAt: "14:30", venue: "數碼港", privacy: "on" },
	};
	const line = "----thousand";
	const parts = Object.entries(fields).map(([name, value]) =>
		Buffer.from(`--${line}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
	);
	const name = file.name.replaceAll('"', "%22");
	const head = `--${line}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`;
	const body = Buffer.concat([...parts, Buffer.from(head), file.bytes, Buffer.from(`\r\n--${line}--\r\n`)]);
	const begun = Date.now();
	const answer = await fetch(`${site.url}/contribute/invitation/send`, {
		method: "POST",
		redirect: "manual",
		headers: {
			origin: site.url,
			"content-type": `multipart/form-data; boundary=${line}`,
			"x-forwarded-for": `10.${(file.number >> 8) & 255}.${file.number & 255}.7`,
		},
		body,
	}).catch((error: unknown) => new Response(String(error), { status: 599 }));
	const text = await answer.text();
	const told = /<div class="pf-no"[\s\S]*?<\/div>/.exec(text)?.[0]?.replace(/<[^>]*>/g, "") ?? "";
	const seconds = (Date.now() - begun) / 1000;
	return { ...file, seconds, status: answer.status, told, submission: `第${file.number}份` };
}

function faultsOfSending({ sort, number, fate, seconds, status, told }: Sent): string[] {
	const where = `${number} (${sort})`;
	const isTaken = status === 303;
	return [
		status >= 500 ? `${where}: the server answered ${status}` : null,
		seconds > SECONDS_MAX ? `${where}: ${seconds.toFixed(1)} s` : null,
		!isTaken && !told.includes("「") ? `${where}: answered ${status} without a sentence` : null,
		fate && isTaken !== (fate === "taken") ? `${where}: ${isTaken ? "taken" : `refused: ${told}`}` : null,
	].filter((fault) => fault !== null);
}

type Reading = { client: pg.Client; cookies: string; sent: Sent[] };

/** What is wrong with what the desk gets of the files that were taken. */
async function faultsOfReading(site: Site, { client, cookies, sent }: Reading): Promise<string[]> {
	const faults: string[] = [];
	const { rows } = await client.query(
		"select f.id, f.kind, f.file_name, f.text, s.title from submission_files f join submissions s on s.id = f.submission_id",
	);
	let [asked, read] = [0, 0];
	for (const row of rows) {
		const file = sent.find(({ submission }) => submission === row.title);
		const where = `${file?.number} (${file?.sort})`;
		const answer = await fetch(`${site.url}/api/submission-files/${row.id}`, {
			headers: { cookie: cookies },
		});
		const bytes = Buffer.from(await answer.arrayBuffer());
		const of = (name: string) => answer.headers.get(name) ?? "";
		if (answer.status !== 200 || bytes.length === 0)
			faults.push(`${where}: the desk was answered ${answer.status}`);
		if (!of("content-disposition").startsWith("attachment;"))
			faults.push(`${where}: not served as an attachment`);
		if (of("x-content-type-options") !== "nosniff" || !of("content-security-policy").includes("sandbox"))
			faults.push(`${where}: served without its walls`);
		if (!/^(application\/octet-stream|image\/(jpeg|png|webp))$/.test(of("content-type")))
			faults.push(`${where}: served as ${of("content-type")}`);
		if (row.kind === "picture" && ["Kanarie", "Exif", "<script", "GPS"].some((sign) => bytes.includes(sign)))
			faults.push(`${where}: keeps what it brought`);
		if (/[\u202a-\u202e\u0000-\u001f/\\]/.test(row.file_name))
			faults.push(`${where}: is named ${row.file_name}`);
		const lines = new Set(String(row.text).split("\n"));
		for (const one of file?.paragraphs ?? []) [asked, read] = [asked + 1, read + Number(lines.has(one))];
	}
	if (asked > 0 && read / asked < PARAGRAPHS_MIN) faults.push(`${read} of ${asked} paragraphs were read`);
	console.log(`${rows.length} files read at the desk; ${read} of ${asked} paragraphs`);
	return faults;
}

async function signedInAt(url: string, email: string): Promise<string> {
	const asked = await fetch(`${url}/api/auth/csrf`);
	const { csrfToken } = (await asked.json()) as { csrfToken: string };
	const answer = await fetch(`${url}/api/auth/callback/credentials`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: url, cookie: cookiesOf(asked) },
		body: new URLSearchParams({ csrfToken, email, password: PASSWORD }),
	});
	return cookiesOf(answer);
}

function cookiesOf(answer: Response): string {
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";", 1)[0])
		.join("; ");
}

/** Memory in use by the server and every process that it started, its PostgreSQL left out; bytes. */
function memoryOfSite(): number {
	const all = readdirSync("/proc").flatMap((pid) => {
		if (!/^\d+$/.test(pid)) return [];
		try {
			const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
			const [, parent = "0"] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
			const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
			return [{ pid, parent, line, bytes: Number(pages) * 4096 }];
		} catch {
			// It has just ended.
			return [];
		}
	});
	const server = all.find(({ parent, line }) => parent === String(process.pid) && line.includes("server.ts"));
	if (!server) return 0;
	let sum = server.bytes;
	const waiting = [server.pid];
	for (let pid = waiting.shift(); pid !== undefined; pid = waiting.shift())
		for (const one of all)
			if (one.parent === pid && !/postgres/.test(one.line)) {
				sum += one.bytes;
				waiting.push(one.pid);
			}
	return sum;
}

// In pieces, where nobody may have the machine for long: --files 250 --from 250.
const { values } = parseArgs({
	options: { files: { type: "string", default: "1000" }, from: { type: "string", default: "0" } },
});
process.env.DIST_DIR = TEST_BUILD;
await buildIfChanged(() => undefined);
const faults = await thousandFiles(Number(values.files), Number(values.from));
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(faults.length === 0 ? "no fault" : `${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
