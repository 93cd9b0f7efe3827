import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { createTransport } from "nodemailer";
import { addDays, dayOf } from "@/lib/time/hong-kong";
import { readTip } from "@/lib/tips/desk-queries";
import { openTipMessage } from "@/lib/tips/open-tip-message";
import type { Parcel } from "@/lib/tips/parcel";
import { remindCustodians } from "@/lib/tips/remind-custodians";
import { replyTip } from "@/lib/tips/reply-tip";
import { openParcel, sealParcel } from "@/lib/tips/seal-parcel";
import { ensureBrowser } from "../../scripts/browser";
import { buildIfChanged } from "../../scripts/build";
import { compressed, encodings } from "../support/encodings";
import { value } from "../support/given";
import { TEST_BUILD } from "../support/site";
import { type Custodian, theClock } from "../support/tip-keys";
import { type Found, filesBelow, lookFor } from "./look-for";
import { aSource, askAs, MARKS, type Source, sendPlainly, sendSealed } from "./sources";
import { closeHouse, type House, openHouse, storesOf } from "./tip-house";

const AT_ONCE = 4;
/** Of those who sent without script so many come back, are answered and write again. */
const WHO_COME_BACK = 5;
const CONTROL = "鶖鷺對照Q7Z";

/**
 * Sends tips to a real site, half as forms without script and half sealed in a browser, each with marks of its own in words, contact, file,
 * file name and picture, address, browser and referrer; then looks for all of them in everything that the house has written. What must be
 * found is planted afterwards. Exit code 1 on any fault.
 */
async function confide(many: number): Promise<string[]> {
	const house = await openHouse();
	try {
		const { site, dataDir } = house;
		const sources = await Promise.all(Array.from({ length: many }, (_, at) => aSource(at + 1)));
		const serverLog = join(dataDir, "server.log");
		await readFirst(house);
		const [before, saidBefore] = [new Date(), statSync(serverLog).size];
		const receipts = await sendAll(site.url, sources);
		await sleep(1_000);
		const faults = await faultsOfTime(house, { before, serverLog, saidBefore });
		faults.push(...(await conversation(house, { sources, receipts })));
		await tellCustodians(house);
		faults.push(...(await faultsOfOpening(house, sources)));
		const marks = [
			...Object.values(MARKS),
			"AGE-SECRET-KEY",
			...receipts.flatMap((receipt) => [receipt, receipt.replaceAll(" ", "")]),
		];
		const stores = await storesOf(house);
		faults.push(
			...lookFor(marks, stores).map(({ store, mark, shape }) => `${mark} lies in ${store} (${shape})`),
		);
		const bytes = stores.reduce((sum, one) => sum + one.bytes.length, 0);
		console.log(
			`${many} tips; ${marks.length} marks sought in ${stores.length} stores, ${Math.round(bytes / 1e6)} MB, ${house.moments.length} files of a moment, ${house.post.mails.length} mails`,
		);
		faults.push(...(await faultsOfControl(house)));
		return faults;
	} finally {
		await closeHouse(house);
	}
}

/** A reader reads a few pages, as on any day before: what the house keeps of its own start and of them is nobody's trace. */
async function readFirst({ site, dataDir, temporary }: House): Promise<void> {
	for (const path of ["/", "/latest", "/contribute", "/contribute/press"])
		await (await fetch(site.url + path)).text();
	let newest = 0;
	for (let seen = -1; seen !== newest; await sleep(4_000)) {
		seen = newest;
		for (const folder of [dataDir, temporary])
			for (const _ of filesBelow(folder, folder, (path) => {
				if (!path.includes("/postgres/")) newest = Math.max(newest, statSync(path).mtimeMs);
				return false;
			}));
	}
}

async function sendAll(url: string, sources: Source[]): Promise<string[]> {
	const browser = await chromium.launch({
		executablePath: ensureBrowser(),
		args: ["--no-sandbox", "--disable-gpu"],
	});
	const receipts: string[] = [];
	const waiting = [...sources];
	try {
		await Promise.all(
			Array.from({ length: AT_ONCE }, async () => {
				for (let source = waiting.shift(); source; source = waiting.shift()) {
					receipts[source.number - 1] = isPlain(source)
						? await sendPlainly(url, source)
						: await sendSealed(browser, { url, source });
				}
			}),
		);
	} finally {
		await browser.close();
	}
	return receipts;
}

const isPlain = ({ number }: Source) => number % 4 < 2;

/** No row, no file and no line tells when a source was here. */
async function faultsOfTime(
	{ client, dataDir, temporary }: House,
	{ before, serverLog, saidBefore }: { before: Date; serverLog: string; saidBefore: number },
): Promise<string[]> {
	const faults: string[] = [];
	const { rows: columns } = await client.query(
		"select format('%I', table_name) as of, format('%I', column_name) as at from information_schema.columns where table_schema = 'public' and data_type like 'timestamp%' and table_name in (select tablename from pg_tables where schemaname = 'public')",
	);
	for (const { of, at } of columns) {
		const { rows } = await client.query(
			`select count(*)::int as many from ${of} where ${at} between $1 and now()`,
			[before],
		);
		if (rows[0]?.many > 0)
			faults.push(`${rows[0].many} rows of ${of} tell an instant of the sending (${at})`);
	}
	const said = readFileSync(serverLog).subarray(saidBefore).toString();
	if (said !== "") faults.push(`the server said while sources were here: ${said.slice(0, 200)}`);
	for (const folder of [dataDir, temporary])
		for (const { name, bytes } of filesBelow(
			folder,
			folder,
			(path) => !path.includes("/postgres/") && statSync(path).mtime > before,
		))
			faults.push(`${name} was written while sources were here: ${beginningOf(bytes)}`);
	return faults;
}

function beginningOf(bytes: Buffer): string {
	return bytes
		.subarray(0, 600)
		.toString("latin1")
		.replace(/[^\x20-\x7e]+/g, " ")
		.slice(0, 240);
}

/** A few are answered, come back with their receipts, read it and write again. */
async function conversation(
	{ site, client, custodians: [custodian] }: House,
	{ sources, receipts }: { sources: Source[]; receipts: string[] },
): Promise<string[]> {
	const faults: string[] = [];
	const { rows } = await client.query("select id from tips");
	for (const { id } of rows) {
		const tip = await readTip(custodian.actor, id);
		const text = (await opened(custodian, { tipId: id, messageId: tip?.messages[0]?.id ?? "" }))?.text ?? "";
		const source = sources.find((one) => one.text === text);
		if (!tip || !source || !isPlain(source) || source.number > WHO_COME_BACK * 4) continue;
		const reply = `${MARKS.reply}：第${source.number}號，請問是何時？`;
		const sealed = await sealParcel({ text: reply, contact: "", files: [] }, [
			tip.replyTo,
			...tip.keys.map(({ recipient }) => recipient),
		]);
		value(
			await replyTip(custodian.actor, {
				tipId: id,
				sealed: Buffer.from(sealed).toString("base64"),
				keyIds: tip.keys.map((key) => key.id),
				state: "need_more",
			}),
		);
		const receipt = receipts[source.number - 1] ?? "";
		const page = await askAs(site.url, { source, body: new URLSearchParams({ do: "look", receipt }) });
		if (!page.includes(reply)) faults.push(`source ${source.number} could not read the answer`);
		const again = new FormData();
		for (const [name, text] of Object.entries({ do: "answer", receipt, text: `${MARKS.text}補充` }))
			again.set(name, text);
		await askAs(site.url, { source, body: again });
	}
	return faults;
}

/** Either custodian opens every tip, whole. */
async function faultsOfOpening({ client, custodians }: House, sources: Source[]): Promise<string[]> {
	const faults: string[] = [];
	const { rows } = await client.query("select id, tip_id from tip_messages where position = 0");
	for (const custodian of custodians) {
		const parcels: (Parcel | null)[] = [];
		for (const { id, tip_id } of rows)
			parcels.push(await opened(custodian, { tipId: tip_id, messageId: id }));
		for (const source of sources) {
			const parcel = parcels.find((one) => one?.text === source.text);
			if (!parcel) {
				faults.push(`tip ${source.number} does not open for ${custodian.actor.name}`);
				continue;
			}
			const [text, picture] = parcel.files;
			const isWhole =
				parcel.contact === source.contact &&
				parcel.files.map(({ name }) => name).join() === source.files.map(({ name }) => name).join() &&
				source.files[0]?.bytes.equals(Buffer.from(text?.bytes ?? [])) === true;
			if (!isWhole) faults.push(`tip ${source.number} is not whole for ${custodian.actor.name}`);
			// Without script a file is sealed as it came; in the browser pictures are cleaned before.
			if (Buffer.from(picture?.bytes ?? []).includes(MARKS.camera) !== isPlain(source))
				faults.push(
					`the picture of tip ${source.number} ${isPlain(source) ? "was changed" : "tells its camera"}`,
				);
		}
	}
	console.log(`${rows.length} tips opened by each of ${custodians.length} custodians`);
	return faults;
}

async function opened(
	custodian: Custodian,
	message: { tipId: string; messageId: string },
): Promise<Parcel | null> {
	const { sealed } = value(await openTipMessage(custodian.actor, message));
	return openParcel(sealed, custodian.identity);
}

/** The day's mail, at its hour. */
async function tellCustodians({ client, post: { mails } }: House): Promise<void> {
	const now = new Date(`${addDays(dayOf(new Date()), 1)}T09:30:00+08:00`);
	const { told } = value(await remindCustodians(theClock, {}, { now }));
	if (told !== 2) throw new Error(`${told} custodians were told`);
	// Tomorrow's mail goes out now.
	await client.query("update mails set next_try_at = now(), created_at = now()");
	for (let waited = 0; mails.length < 2; waited += 250) {
		if (waited > 120_000) throw new Error(`${mails.length} mails came to the custodians`);
		await sleep(250);
	}
}

/** Plants a mark in each shape and each store, and tells which were not found. */
async function faultsOfControl(house: House): Promise<string[]> {
	const { client, dataDir, temporary, post, moments } = house;
	const shapes = [...encodings(CONTROL)];
	await client.query("create table control (shape text, planted bytea, words text)");
	for (const [shape, bytes] of shapes)
		await client.query("insert into control (shape, planted) values ($1, $2)", [shape, bytes]);
	await client.query("insert into control (words) values ($1)", [CONTROL]);
	// Written and taken back, it stands in the write-ahead log and in a dead row.
	await client.query("create table control_gone (words text)");
	await client.query("insert into control_gone (words) values ($1)", [CONTROL]);
	await client.query("delete from control_gone");
	appendFileSync(join(dataDir, "server.log"), `${CONTROL}\n`);
	for (const [name, bytes] of Object.entries(compressed(CONTROL)))
		writeFileSync(
			join(temporary, `control.${name}`),
			Buffer.concat([Buffer.alloc(7), bytes, Buffer.alloc(9)]),
		);
	const many = moments.length;
	writeFileSync(join(temporary, "control.moment"), CONTROL);
	await sleep(50);
	rmSync(join(temporary, "control.moment"));
	const transport = createTransport(post.smtpUrl);
	await transport.sendMail({
		from: "a@house.example",
		to: "b@house.example",
		subject: "control",
		text: CONTROL,
	});
	transport.close();
	for (let waited = 0; moments.length === many && waited < 5_000; waited += 50) await sleep(50);
	const found = lookFor([CONTROL], await storesOf(house));
	const isSeen = (store: RegExp, shape = "utf8") =>
		found.some((one: Found) => store.test(one.store) && one.shape === shape);
	const faults = shapes
		.filter(([shape]) => !isSeen(/\/base\//, shape))
		.map(([shape]) => `planted as ${shape}, it was not found in the database's files`);
	const places: [string, RegExp, string?][] = [
		["dump", /^dump public\.control$/, "utf8"],
		["dump, in bytes", /^dump public\.control$/, "hex"],
		["write-ahead log", /pg_wal/],
		["what the server said", /server\.log$/],
		["temporary file", /control\.gzip$/, "gzip of utf8"],
		["temporary file", /control\.zlib$/, "zlib of utf8"],
		["file of a moment", /^moment .*control\.moment$/],
	];
	if (!found.some(({ store }) => store.startsWith("mail")))
		faults.push("planted, it was not found in a mail");
	faults.push(
		...places
			.filter(([, store, shape]) => !isSeen(store, shape))
			.map(([name]) => `planted, it was not found in: ${name}`),
	);
	console.log(
		`control: ${found.length} finds in ${new Set(found.map(({ store }) => store)).size} stores, ${post.mails.length} mails`,
	);
	return faults;
}

const { values } = parseArgs({ options: { tips: { type: "string", default: "50" } } });
process.env.DIST_DIR = TEST_BUILD;
await buildIfChanged(() => undefined);
const faults = await confide(Number(values.tips));
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(faults.length === 0 ? "no fault" : `${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
