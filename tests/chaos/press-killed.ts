import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { buildIfChanged } from "../../scripts/build";
import { type Site, startSite, TEST_BUILD } from "../support/site";
import { openPostBox } from "./post-box";
import { cutAndKilled } from "./upload-killed";

const SENDERS = 4;
/** The mail server takes so long over some mails that the house is often killed in the middle of one. */
const SLOW_MS = 400;

type Sent = { title: string; isTaken: boolean; sum: string };

/**
 * Sends releases with a file to a real site whose server is killed, kill −9, again and again. What was acknowledged is there once and whole,
 * what was not is there whole or not at all, every sender gets the mail, and a mail that comes twice comes under the same Message-ID.
 */
async function pressKilled(kills: number): Promise<string[]> {
	const dataDir = mkdtempSync(join(tmpdir(), "newsroom-press-"));
	const post = await openPostBox({ slowMs: SLOW_MS });
	const site = await startSite({
		port: Number(process.env.CHAOS_PORT ?? 3183),
		dataDir,
		variables: { TRUSTED_PROXIES: "1", SMTP_URL: post.smtpUrl, MAIL_FROM: "EJ Tech <desk@house.example>" },
	});
	const client = new pg.Client({ connectionString: site.databaseUrl() });
	try {
		await client.connect();
		const sent: Sent[] = [];
		let isOver = false;
		const sending = Array.from({ length: SENDERS }, async (_, sender) => {
			for (let number = 1; !isOver; number += 1) sent.push(await send(site, `第${sender}之${number}份`));
		});
		for (let killed = 0; killed < kills; killed += 1) {
			await sleep(1_500 + Math.random() * 4_000);
			await site.kill();
			await site.start();
		}
		await sleep(2_000);
		isOver = true;
		await Promise.all(sending);
		await allMailOut(client);
		const faults = [
			...(await faultsOfSubmissions(client, { sent, dataDir })),
			...(await faultsOfMails(client, { mails: post.mails, kills })),
			...(await cutAndKilled(site, client)),
		];
		const taken = sent.filter(({ isTaken }) => isTaken).length;
		console.log(
			`${kills} kills; ${sent.length} sends, ${taken} acknowledged; ${post.mails.length} mails came`,
		);
		return faults;
	} finally {
		await client.end();
		await site.stop();
		await post.close();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

let networks = 0;

async function send(site: Site, title: string): Promise<Sent> {
	const bytes = Buffer.from(`${title}的附件\n${randomBytes(60_000).toString("base64")}\n`);
	const sum = createHash("sha256").update(bytes).digest("hex");
	networks += 1;
	const form = new FormData();
	const fields = {
		...{ organisation: "試用機構", senderName: "試用者", phone: "0000 0000", title },
		email: `n${networks}@agency.example`,
		body: `${title}。${randomBytes(200).toString("hex")}${"推出免費校園版，".repeat(20)}`,
		...{ authorised: "on", mayEdit: "on", privacy: "on" },
	};
	for (const [name, text] of Object.entries(fields)) form.set(name, text);
	form.set("files", new File([new Uint8Array(bytes)], "附件.txt", { type: "text/plain" }));
	try {
		const answer = await fetch(`${site.url}/contribute/press/send`, {
			method: "POST",
			redirect: "manual",
			headers: { origin: site.url, "x-forwarded-for": `10.${networks >> 8}.${networks & 255}.7` },
			body: form,
			signal: AbortSignal.timeout(60_000),
		});
		const page = await answer.text();
		if (answer.status === 422) console.log(`${title}: ${toldIn(page)}`);
		return { title, isTaken: answer.status === 303, sum };
	} catch (error) {
		// A connection that breaks off is what a kill looks like from here.
		if (!(error instanceof TypeError || (error as Error).name === "TimeoutError")) throw error;
		await sleep(200);
		return { title, isTaken: false, sum };
	}
}

/** What a form that came back says of its fields and files. */
function toldIn(page: string): string {
	const told = [
		...page.matchAll(
			/<(?:p|li|div)[^>]*(?:class="(?:err|pf-no)[^"]*"|role="alert")[^>]*>(.*?)<\/(?:p|li|div)>/gs,
		),
	];
	return told
		.map(([, inner = ""]) => inner.replace(/<[^>]*>/g, ""))
		.filter(Boolean)
		.join(" / ");
}

/** Until nothing waits; the lease of a try that was killed counts as over. However many wait, some go out within half a minute. */
async function allMailOut(client: pg.Client): Promise<void> {
	await client.query("update mails set next_try_at = now() where sent_at is null");
	let [waiting, sinceOneWent] = [Number.POSITIVE_INFINITY, Date.now()];
	while (waiting > 0) {
		const { rows } = await client.query("select count(*)::int as many from mails where sent_at is null");
		if (rows[0].many < waiting) [waiting, sinceOneWent] = [rows[0].many, Date.now()];
		if (Date.now() - sinceOneWent > 30_000) throw new Error(`${waiting} mails wait and none goes out`);
		await sleep(500);
	}
}

async function faultsOfSubmissions(
	client: pg.Client,
	{ sent, dataDir }: { sent: Sent[]; dataDir: string },
): Promise<string[]> {
	const { rows } = await client.query(
		`select s.title, s.email, (select count(*)::int from mails m where m."to" = s.email) as mails, count(f.id)::int as files
		from submissions s left join submission_files f on f.submission_id = s.id group by s.id`,
	);
	const kept = sumsBelow(join(dataDir, "press"));
	return sent.flatMap(({ title, isTaken, sum }) => {
		const there = rows.filter((row) => row.title === title);
		if (there.length === 0) return isTaken ? [`${title} was acknowledged and is gone`] : [];
		const faults = there.length > 1 ? [`${title} is there ${there.length} times`] : [];
		if (there[0]?.files !== 1) faults.push(`${title} has ${there[0]?.files} files`);
		if (there[0]?.mails !== 1) faults.push(`${title} has ${there[0]?.mails} mails in the outbox`);
		if (!kept.has(sum)) faults.push(`the file of ${title} is not whole`);
		return faults;
	});
}

/** A mail of the outbox has come; one that has come more often did so under one Message-ID, and no more of them than kills. */
async function faultsOfMails(
	client: pg.Client,
	{ mails, kills }: { mails: Buffer[]; kills: number },
): Promise<string[]> {
	const came = new Map<string, number>();
	for (const mail of mails) {
		const id = /^message-id:\s*(<[^>]+>)/im.exec(mail.toString("latin1"))?.[1] ?? "none";
		came.set(id, (came.get(id) ?? 0) + 1);
	}
	const { rows } = await client.query("select message_id as id from mails");
	const faults = rows.filter(({ id }) => !came.has(id)).map(({ id }) => `the mail ${id} never came`);
	const known = new Set(rows.map(({ id }) => id));
	faults.push(
		...[...came.keys()]
			.filter((id) => !known.has(id))
			.map((id) => `a mail came as ${id}, which nobody wrote`),
	);
	const doubles = mails.length - came.size;
	console.log(`${rows.length} mails written, ${doubles} came a second time, under the same Message-ID`);
	if (doubles > kills) faults.push(`${doubles} mails came a second time at ${kills} kills`);
	return faults;
}

function sumsBelow(folder: string): Set<string> {
	const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
	return new Set(
		entries
			.filter((entry) => entry.isFile())
			.map((entry) =>
				createHash("sha256")
					.update(readFileSync(join(entry.parentPath, entry.name)))
					.digest("hex"),
			),
	);
}

const { values } = parseArgs({ options: { kills: { type: "string", default: "12" } } });
process.env.DIST_DIR = TEST_BUILD;
await buildIfChanged(() => undefined);
const faults = await pressKilled(Number(values.kills));
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(faults.length === 0 ? "no fault" : `${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
