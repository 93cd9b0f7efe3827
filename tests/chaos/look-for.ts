import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, inflateSync } from "node:zlib";
import type pg from "pg";
import { encodings } from "../support/encodings";

export type Found = { store: string; mark: string; shape: string };
/** Something that may hold a mark: what it is called, and its bytes. */
export type Store = { name: string; bytes: Buffer };
type Needle = { mark: string; shape: string; bytes: Buffer };

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]));
const UNPACKED_BYTES = 64_000_000;
/** A member that is no member is told after so many bytes. */
const TRIED_BYTES = 4_000_000;

/** Where any of the marks lies in any of the stores, in any of the shapes of tests/support/encodings.ts, compressed members opened. */
export function lookFor(marks: readonly string[], stores: Iterable<Store>): Found[] {
	const needles = marks.flatMap((mark) =>
		[...encodings(mark)].map(([shape, bytes]) => ({ mark, shape, bytes })),
	);
	const found: Found[] = [];
	for (const { name, bytes } of stores) {
		found.push(...seenIn(bytes, { name, needles }));
		for (const { kind, inside } of unpackedIn(bytes))
			found.push(
				...seenIn(inside, { name, needles }).map((one) => ({ ...one, shape: `${kind} of ${one.shape}` })),
			);
	}
	return found;
}

function seenIn(bytes: Buffer, { name, needles }: { name: string; needles: Needle[] }): Found[] {
	// A mail's base64 is broken into lines, and an equals sign at the end of a line means nothing.
	const mended = name.startsWith("mail")
		? Buffer.from(bytes.toString("latin1").replace(/=?\r?\n/g, ""), "latin1")
		: bytes;
	return needles
		.filter((needle) => bytes.includes(needle.bytes) || mended.includes(needle.bytes))
		.map(({ mark, shape }) => ({ store: name, mark, shape }));
}

/** What is compressed anywhere within these bytes, opened. */
function* unpackedIn(bytes: Buffer): Generator<{ kind: string; inside: Buffer }> {
	for (const at of placesOf(GZIP, bytes)) {
		const inside = opened(() => gunzipSync(bytes.subarray(at, at + TRIED_BYTES), OPENING));
		if (inside) yield { kind: "gzip", inside };
	}
	for (const head of ZLIB)
		for (const at of placesOf(head, bytes)) {
			const inside = opened(() => inflateSync(bytes.subarray(at, at + TRIED_BYTES), OPENING));
			if (inside && inside.length > 4) yield { kind: "zlib", inside };
		}
}

const OPENING = { maxOutputLength: UNPACKED_BYTES };

function* placesOf(head: Buffer, bytes: Buffer): Generator<number> {
	for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1)) yield at;
}

function opened(open: () => Buffer): Buffer | null {
	try {
		return open();
	} catch (error) {
		// Most bytes that begin like a member are none.
		if (error instanceof Error && "code" in error) return null;
		throw error;
	}
}

/** Every file below a folder. What goes away while it is read was a file of the moment, which the watch has seen. */
export function* filesBelow(
	folder: string,
	label: string,
	isWanted: (path: string) => boolean = () => true,
): Generator<Store> {
	for (const entry of entriesOf(folder)) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* filesBelow(path, label, isWanted);
		else if (entry.isFile() && isWanted(path)) {
			const bytes = bytesOf(path);
			if (bytes) yield { name: `${label} ${path.slice(path.indexOf(label) + label.length)}`, bytes };
		}
	}
}

/** The bytes of a file of this moment; null when it is gone. */
export function bytesOf(path: string): Buffer | null {
	try {
		return statSync(path).isFile() ? readFileSync(path) : null;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}

function entriesOf(folder: string): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
		throw error;
	}
}

/** Every row of every table as text, table by table: what a dump holds. */
export async function dumpOf(client: pg.Client): Promise<Store[]> {
	const { rows: tables } = await client.query(
		"select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('information_schema') order by 1",
	);
	const stores: Store[] = [];
	for (const { name } of tables) {
		const { rows } = await client.query(`select t::text as line from ${name} t`);
		stores.push({ name: `dump ${name}`, bytes: Buffer.from(rows.map(({ line }) => line).join("\n")) });
	}
	const { rows: asked } = await client.query(
		"select query from pg_stat_activity where pid <> pg_backend_pid()",
	);
	stores.push({ name: "dump of what the sessions asked last", bytes: Buffer.from(JSON.stringify(asked)) });
	return stores;
}
