import { mkdirSync, mkdtempSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { closeDatabase } from "@/db/client";
import { setDatabaseUrl } from "@/lib/env";
import { changeSettings } from "@/lib/settings/change-settings";
import { defaultTipSettings } from "@/lib/settings/settings";
import { theSystem, value } from "../support/given";
import { type Site, startSite } from "../support/site";
import { aCustodianInOffice, type Custodian } from "../support/tip-keys";
import { bytesOf, dumpOf, filesBelow, type Store } from "./look-for";
import { openPostBox, type PostBox } from "./post-box";

export type House = {
	site: Site;
	client: pg.Client;
	/** What is below it is a store: the database's files with its log and its write-ahead log, uploads, caches, what the server said. */
	dataDir: string;
	/** The server's folder for temporary files. */
	temporary: string;
	/** What lay in a file of either folder for a moment. */
	moments: Store[];
	post: PostBox;
	custodians: [Custodian, Custodian];
};

/** A site with two custodians, whose every store is at hand. */
export async function openHouse(): Promise<House> {
	const root = mkdtempSync(join(tmpdir(), "newsroom-tips-"));
	const [dataDir, temporary] = [join(root, "data"), join(root, "tmp")];
	for (const folder of [dataDir, temporary]) mkdirSync(folder);
	const post = await openPostBox();
	const site = await startSite({
		port: Number(process.env.CHAOS_PORT ?? 3182),
		dataDir,
		variables: {
			TRUSTED_PROXIES: "1",
			TMPDIR: temporary,
			SMTP_URL: post.smtpUrl,
			MAIL_FROM: "EJ Tech <desk@house.example>",
		},
	});
	const client = new pg.Client({ connectionString: site.databaseUrl() });
	await client.connect();
	// As an operator may who looks for a fault: the database writes down every statement with its values.
	await client.query("alter system set log_statement = 'all'");
	await client.query("alter system set log_parameter_max_length = -1");
	await client.query("select pg_reload_conf()");
	setDatabaseUrl(site.databaseUrl());
	const custodians: [Custodian, Custodian] = [await aCustodianInOffice(), await aCustodianInOffice()];
	value(await changeSettings(theSystem, { tips: { ...defaultTipSettings, perHour: 10_000 } }));
	const moments = watchMoments([dataDir, temporary]);
	closing.push(moments.end, post.close);
	return { site, client, dataDir, temporary, post, moments: moments.stores, custodians };
}

const closing: (() => void | Promise<void>)[] = [];

export async function closeHouse({ site, client, dataDir }: House): Promise<void> {
	for (const close of closing) await close();
	await client.end();
	await closeDatabase();
	await site.stop();
	rmSync(join(dataDir, ".."), { recursive: true, force: true });
}

/** Keeps what lies in files that come and go, the database's own left out: those are searched as they lie. */
function watchMoments(folders: string[]): { stores: Store[]; end: () => void } {
	const stores: Store[] = [];
	const watchers = folders.map((folder) =>
		watch(folder, { recursive: true }, (_event, name) => {
			if (!name || name.startsWith("postgres/")) return;
			const bytes = bytesOf(join(folder, name));
			if (bytes && bytes.length > 0) stores.push({ name: `moment ${name}`, bytes });
		}),
	);
	return {
		stores,
		end: () => {
			for (const watcher of watchers) watcher.close();
		},
	};
}

/** All that the house has written by now, the write-ahead log on the disk. */
export async function storesOf({ client, dataDir, temporary, post, moments }: House): Promise<Store[]> {
	await client.query("checkpoint");
	return [
		...(await dumpOf(client)),
		...filesBelow(dataDir, dataDir),
		...filesBelow(temporary, temporary),
		...post.mails.map((bytes, at) => ({ name: `mail ${at + 1}`, bytes })),
		...moments,
	];
}
