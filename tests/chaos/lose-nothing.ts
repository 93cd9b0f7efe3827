import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { buildIfChanged } from "../../scripts/build";
import { aDraft, aStaffMember } from "../support/given";
import { type Site, startSite, TEST_BUILD } from "../support/site";
import { Writer } from "./writer";

const WRITERS = 4;
/** Seconds within which the house must answer again after whatever was killed, on a machine that does nothing else. */
const RECOVERY_SECONDS = 10;
const KINDS = ["server", "database", "both"] as const;

type Round = {
	killed: (typeof KINDS)[number];
	acknowledged: number;
	recoverySeconds: number;
	losses: string[];
};

/**
 * Four writers save as fast as they can through the web; at a random moment the server, its PostgreSQL or both are killed
 * with −9. Whatever was acknowledged must be there afterwards, whole. Exit code 1 on any loss.
 */
async function loseNothing(rounds: number, seconds: number): Promise<Round[]> {
	const dataDir = mkdtempSync(join(tmpdir(), "newsroom-chaos-"));
	const site = await startSite({ port: Number(process.env.CHAOS_PORT ?? 3181), dataDir });
	try {
		setDatabaseUrl(site.databaseUrl());
		const writers = await Promise.all(Array.from({ length: WRITERS }, () => aWriter(site)));
		await closeDatabase();
		const done: Round[] = [];
		for (let number = 1; number <= rounds; number += 1) {
			const killed = KINDS[number % KINDS.length] ?? "server";
			done.push(await round(site, writers, { killed, seconds }));
			show(number, done.at(-1) as Round);
		}
		await site.stop();
		await site.start();
		done.push({
			killed: "server",
			acknowledged: 0,
			recoverySeconds: 0,
			losses: await lossesOf(site, writers),
		});
		return done;
	} finally {
		await closeDatabase();
		await site.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

async function aWriter(site: Site): Promise<Writer> {
	const staff = await aStaffMember("editor");
	const story = await aDraft({}, staff);
	const writer = new Writer(site.url, { articleId: story.id, content: story.content });
	await writer.signIn(staff.email);
	return writer;
}

async function round(
	site: Site,
	writers: Writer[],
	{ killed, seconds }: { killed: Round["killed"]; seconds: number },
): Promise<Round> {
	const before = total(writers);
	for (const writer of writers) writer.begin();
	await sleep(400 + Math.random() * 2_000);
	const started = Date.now();
	if (killed !== "server") site.killDatabase();
	if (killed !== "database") {
		await site.kill();
		await site.start();
	}
	await Promise.all(writers.map((writer) => writer.nextAcknowledgement(started, seconds * 6_000)));
	const recoverySeconds = (Date.now() - started) / 1000;
	await Promise.all(writers.map((writer) => writer.pause()));
	const losses = await lossesOf(site, writers);
	if (recoverySeconds > seconds) losses.push(`recovery took ${recoverySeconds.toFixed(1)} s`);
	return { killed, acknowledged: total(writers) - before, recoverySeconds, losses };
}

function total(writers: Writer[]): number {
	return writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
}

/** What is missing or torn, one sentence each. */
async function lossesOf(site: Site, writers: Writer[]): Promise<string[]> {
	const client = await connected(site);
	try {
		const losses: string[] = [];
		for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
			const { rows } = await client.query(`show ${setting}`);
			if (rows[0]?.[setting] !== "on") losses.push(`${setting} is off: no promise of durability holds`);
		}
		for (const writer of writers) {
			const { rows } = await client.query(STORED, [writer.articleId]);
			losses.push(...writer.compare(rows[0]));
		}
		const torn = await client.query(TORN);
		losses.push(...torn.rows.map(({ id, what }) => `${id}: ${what}`));
		return losses;
	} finally {
		await client.end();
	}
}

/** A save may have been acknowledged a moment before the kill, so that PostgreSQL is only coming back now. */
async function connected(site: Site): Promise<pg.Client> {
	const deadline = Date.now() + 60_000;
	for (;;) {
		const client = new pg.Client({ connectionString: site.databaseUrl() });
		try {
			await client.connect();
			return client;
		} catch (error) {
			if (Date.now() > deadline) throw error;
			await sleep(100);
		}
	}
}

const STORED = `
	select a.revision, a.body, r.content,
		array(select t.name from article_tags l join tags t on t.id = l.tag_id where l.article_id = a.id order by l.position) as tags
	from articles a left join article_revisions r on r.article_id = a.id and r.revision = a.revision
	where a.id = $1`;

/** What no crash may leave behind, over every story there is. */
const TORN = `
	select a.id, 'has no revision ' || a.revision as what from articles a
		where not exists (select 1 from article_revisions r where r.article_id = a.id and r.revision = a.revision)
	union all
	select a.id, 'is not what its revision says' from articles a
		join article_revisions r on r.article_id = a.id and r.revision = a.revision
		where r.content -> 'body' <> a.body or r.content ->> 'headline' <> a.headline
	union all
	select a.id, 'has other tags than its revision' from articles a
		join article_revisions r on r.article_id = a.id and r.revision = a.revision
		where jsonb_array_length(r.content -> 'tags') <> (select count(*) from article_tags l where l.article_id = a.id)
	union all
	select r.article_id, 'has a revision ' || r.revision || ' from the future' from article_revisions r
		join articles a on a.id = r.article_id where r.revision > a.revision`;

function show(number: number, { killed, acknowledged, recoverySeconds, losses }: Round): void {
	const cells = [String(number).padStart(5), killed.padEnd(9), String(acknowledged).padStart(12)];
	const time = `${recoverySeconds.toFixed(1)} s`.padStart(10);
	console.log(`${cells.join("  ")}  ${time}  ${losses.length === 0 ? "nothing" : losses.join("; ")}`);
}

const { values } = parseArgs({
	options: {
		rounds: { type: "string", default: "20" },
		seconds: { type: "string", default: String(RECOVERY_SECONDS) },
	},
});
process.env.DIST_DIR = TEST_BUILD;
await buildIfChanged(() => undefined);
console.log("round  killed     acknowledged    recovery  lost");
const rounds = await loseNothing(Number(values.rounds), Number(values.seconds));
const lost = rounds.flatMap(({ losses }) => losses);
const times = rounds
	.slice(0, -1)
	.map(({ recoverySeconds }) => recoverySeconds)
	.sort((a, b) => a - b);
const acknowledged = rounds.reduce((sum, one) => sum + one.acknowledged, 0);
console.log(
	`${acknowledged} saves acknowledged, ${lost.length} faults; recovery: median ${times[Math.floor(times.length / 2)]?.toFixed(1)} s, longest ${times.at(-1)?.toFixed(1)} s`,
);
for (const loss of rounds.at(-1)?.losses ?? []) console.log(`after an ordinary restart: ${loss}`);
process.exit(lost.length > 0 ? 1 : 0);
