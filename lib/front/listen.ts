import pg from "pg";
import { FRONT_CHANNEL, type FrontChange } from "./change";
import type { Front } from "./front";
import type { Tag } from "./tags";

/** A notice may be lost on the way; the table is looked at this often all the same. */
const LOOK_SECONDS = 2;
const RECONNECT_SECONDS = 1;
/** Changes older than a day are forgotten; whoever was away for longer can trust nothing. */
const MEMORY_HOURS = 20;

/**
 * Lets a front hear the changes of every instance: each commit notifies, each notice is read from the table in the order of the
 * commits, and after a lost connection whatever was missed is caught up. Settles when the front hears.
 */
export async function listenForChanges(
	front: Front,
	connectionString: string,
): Promise<{ stop: () => Promise<void> }> {
	let client: pg.Client | null = null;
	let isStopped = false;
	let heardAt = Date.now();
	let looking: Promise<void> | null = null;

	const look = () => {
		looking ??= lookOnce().finally(() => {
			looking = null;
		});
		return looking;
	};

	async function lookOnce(): Promise<void> {
		if (!client) return;
		for (const change of await changesAfter(client, front.lastChange)) front.hear(change);
		if (Date.now() - heardAt > MEMORY_HOURS * 3_600_000) front.doubtAll();
		heardAt = Date.now();
	}

	async function connect(): Promise<void> {
		const fresh = new pg.Client({
			connectionString,
			connectionTimeoutMillis: 5_000,
			query_timeout: 5_000,
			keepAlive: true,
		});
		fresh.on("error", () => lose(fresh));
		fresh.on("end", () => lose(fresh));
		fresh.on("notification", () => void look().catch(() => lose(fresh)));
		await fresh.connect();
		await fresh.query(`listen ${FRONT_CHANNEL}`);
		client = fresh;
	}

	function lose(lost: pg.Client): void {
		if (client !== lost) return;
		client = null;
		lost.end().catch(() => undefined);
		reconnectLater();
	}

	function reconnectLater(): void {
		if (isStopped) return;
		setTimeout(() => {
			if (!isStopped) connect().then(look).catch(reconnectLater);
		}, RECONNECT_SECONDS * 1_000).unref();
	}

	// The first seconds of a start can be so busy that an answer is not heard in time.
	await connect().catch(connect);
	front.beginAt(await newestChange(client as unknown as pg.Client));
	const clock = setInterval(() => {
		const asked = client;
		if (asked) void look().catch(() => lose(asked));
	}, LOOK_SECONDS * 1_000);
	clock.unref();

	return {
		stop: async () => {
			isStopped = true;
			clearInterval(clock);
			const last = client;
			client = null;
			await last?.end();
		},
	};
}

/** The changes after number `id`, in the order of their commits. */
export async function changesAfter(client: pg.Client, id: number): Promise<FrontChange[]> {
	const { rows } = await client.query<{ id: string; tags: Tag[]; is_gone: boolean }>(
		"select id, tags, is_gone from front_changes where id > $1 order by id",
		[id],
	);
	return rows.map((row) => ({ id: Number(row.id), tags: row.tags, isGone: row.is_gone }));
}

async function newestChange(client: pg.Client): Promise<number> {
	const { rows } = await client.query<{ id: string | null }>("select max(id) as id from front_changes");
	return Number(rows[0]?.id ?? 0);
}
