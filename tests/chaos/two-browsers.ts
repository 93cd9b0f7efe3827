import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import pg from "pg";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { ensureBrowser } from "../../scripts/browser";
import { buildIfChanged } from "../../scripts/build";
import { aBody, aDraft, aStaffMember } from "../support/given";
import { type Site, startSite, TEST_BUILD } from "../support/site";
import { Seat } from "./seat";

/** The first part of the time one writes alone, so that every word about somebody else is false. */
const ALONE = 1 / 3;

type Outcome = { acknowledged: number; trouble: Record<string, number>; faults: string[] };

/**
 * Two browsers write one story for so many minutes, each in a paragraph of its own and now and then both in a third, while the
 * network is cut and slowed, sessions end and the server is killed with −9. Afterwards every word that the screen called saved
 * must stand in a version, none twice, and nobody may have been told of somebody who was not there.
 */
async function twoBrowsers(minutes: number): Promise<Outcome> {
	const dataDir = mkdtempSync(join(tmpdir(), "newsroom-two-"));
	const site = await startSite({ port: Number(process.env.CHAOS_PORT ?? 3182), dataDir });
	const browser = await chromium.launch({
		executablePath: ensureBrowser(),
		args: ["--no-sandbox", "--disable-gpu"],
	});
	const pool = new pg.Pool({ connectionString: site.databaseUrl(), max: 2 });
	pool.on("error", (error) => console.log(`database connection lost: ${error.message}`));
	try {
		const { seats, articleId } = await seatsIn(site, browser, pool);
		const trouble: Record<string, number> = {};
		const began = Date.now();
		let end = began + minutes * 60_000;
		const isAlone = () => Date.now() < began + minutes * 60_000 * ALONE;
		const [one, other] = seats;
		await one.open(articleId);
		const work = seats.map(async (seat) => {
			if (seat === other) {
				while (isAlone() && Date.now() < end) await sleep(200);
				await other.open(articleId);
			}
			while (Date.now() < end) {
				try {
					await seat.write({ isAlone });
				} catch (error) {
					// One person's screen that cannot be written on any more ends the trial for both, and is told whole.
					await seat.fault(`cannot go on: ${String(error)}`);
					end = Date.now();
				}
			}
		});
		const disturbing = disturb(site, seats, { isOver: () => Date.now() >= end - 5_000, trouble });
		// All to their end, so that nothing is started any more when the house is closed.
		const ended = await Promise.allSettled([...work, disturbing]);
		const broken = ended.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
		for (const seat of seats.filter(({ isOpen }) => isOpen)) await seat.settle();
		const faults = [
			...broken,
			...seats.flatMap((seat) => seat.faults),
			...(await missing(pool, articleId, seats)),
		];
		return { acknowledged: seats.reduce((sum, seat) => sum + seat.acknowledged.length, 0), trouble, faults };
	} finally {
		await browser.close();
		await pool.end();
		await closeDatabase();
		await site.stop();
		rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}

async function seatsIn(site: Site, browser: Browser, pool: pg.Pool) {
	setDatabaseUrl(site.databaseUrl());
	const staff = [await aStaffMember("editor"), await aStaffMember("editor")] as const;
	const story = await aDraft({ body: aBody("甲的一段：", "乙的一段：", "共同的一段：") }, staff[0]);
	await closeDatabase();
	const seats = [
		new Seat(
			browser,
			{ origin: site.url, staff: staff[0], letter: "甲", paragraph: 0, rival: staff[1].name },
			pool,
		),
		new Seat(
			browser,
			{ origin: site.url, staff: staff[1], letter: "乙", paragraph: 1, rival: staff[0].name },
			pool,
		),
	] as const;
	for (const seat of seats) await seat.signIn();
	return { seats, articleId: story.id };
}

/** One trouble after the other, each over before the next begins. */
async function disturb(
	site: Site,
	seats: readonly [Seat, Seat],
	{ isOver, trouble }: { isOver: () => boolean; trouble: Record<string, number> },
): Promise<void> {
	const kinds: Record<string, (seat: Seat) => Promise<void>> = {
		cut: (seat) => seat.cutOff(500 + Math.random() * 4_000),
		slow: (seat) => seat.slowDown(2_000 + Math.random() * 4_000),
		"session ended": (seat) => seat.endSession(),
		"server killed": async () => {
			await site.kill();
			await sleep(Math.random() * 1_500);
			await site.start();
		},
	};
	while (!isOver()) {
		await sleep(2_000 + Math.random() * 5_000);
		const names = Object.keys(kinds);
		const name = names[Math.floor(Math.random() * names.length)] ?? "cut";
		const seat = seats[Math.random() < 0.5 ? 0 : 1];
		if (!seat.isOpen) continue;
		trouble[name] = (trouble[name] ?? 0) + 1;
		for (const one of seats)
			one.note(`— ${name}${name === "server killed" || one === seat ? "" : " for the other"}`);
		await kinds[name]?.(seat);
		for (const one of seats) one.note(`— ${name}: over`);
	}
}

/** Acknowledged words that no version has, and words that a version has twice. */
async function missing(pool: pg.Pool, articleId: string, seats: readonly Seat[]): Promise<string[]> {
	const { rows } = await pool.query(
		"select revision, content -> 'body' as body from article_revisions where article_id = $1 order by revision",
		[articleId],
	);
	const texts = rows.map(({ revision, body }) => ({ revision, text: JSON.stringify(body) }));
	const faults: string[] = [];
	for (const word of seats.flatMap(({ acknowledged }) => acknowledged)) {
		if (!texts.some(({ text }) => text.includes(word)))
			faults.push(`${word} was called saved and is in no version`);
		const twice = texts.find(({ text }) => text.split(word).length > 2);
		if (twice) faults.push(`${word} stands twice in version ${twice.revision}`);
	}
	const newest = texts.at(-1)?.text ?? "";
	const own = seats.flatMap((seat) => seat.acknowledged.filter((word) => !word.startsWith("共")));
	for (const word of own) if (!newest.includes(word)) faults.push(`${word} is not in the last version`);
	return faults;
}

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
process.env.DIST_DIR = TEST_BUILD;
await buildIfChanged(() => undefined);
const { acknowledged, trouble, faults } = await twoBrowsers(Number(values.minutes));
for (const fault of faults.slice(0, 20)) console.log(`✗ ${fault}`);
const troubles = Object.entries(trouble).map(([name, times]) => `${name} ${times}×`);
console.log(`${acknowledged} words acknowledged; ${troubles.join(", ")}; ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
