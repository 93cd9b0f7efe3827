import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { Site } from "../support/site";

const PIECE_BYTES = 256 * 1024;
const TUS = { "tus-resumable": "1.0.0" };

/**
 * Sends a recording piece by piece and kills the server, kill −9, in the middle of pieces and while it is received: it must go on where it
 * broke off and be there once, whole. Gives the faults.
 */
export async function cutAndKilled(site: Site, client: pg.Client): Promise<string[]> {
	const faults: string[] = [];
	const bytes = Buffer.concat([
		Buffer.from("RIFF\0\0\x30\0WAVEfmt \x10\0\0\0", "latin1"),
		randomBytes(4 * 1024 * 1024),
	]);
	const origin = { origin: site.url, "x-forwarded-for": "10.250.1.7" };
	const json = { ...origin, "content-type": "application/json" };
	const made = await fetch(`${site.url}/contribute/files/baskets`, {
		method: "POST",
		headers: json,
		body: "{}",
	});
	const { basket } = (await made.json()) as { basket: string };
	const about = Object.entries({ filename: "錄音.wav", basket }).map(
		([name, text]) => `${name} ${Buffer.from(text).toString("base64")}`,
	);
	const begun = await fetch(`${site.url}/contribute/files/uploads`, {
		method: "POST",
		headers: { ...TUS, ...origin, "upload-length": String(bytes.length), "upload-metadata": about.join(",") },
	});
	const place = `${site.url}${begun.headers.get("location")}`;
	const upload = place.split("/").at(-1) ?? "";
	let kills = 0;
	for (let offset = 0; offset < bytes.length; ) {
		const carrying = fetch(place, {
			method: "PATCH",
			headers: {
				...TUS,
				...origin,
				"content-type": "application/offset+octet-stream",
				"upload-offset": String(offset),
			},
			body: bytes.subarray(offset, offset + PIECE_BYTES),
		}).catch(() => null);
		if (kills < 3 && offset > (kills + 1) * 3 * PIECE_BYTES) {
			kills += 1;
			await sleep(Math.random() * 10);
			await site.kill();
			await carrying;
			await site.start();
		} else await carrying;
		const head = await fetch(place, { method: "HEAD", headers: { ...TUS, ...origin } });
		const reached = Number(head.headers.get("upload-offset"));
		if (!head.ok || reached < offset)
			return [`an upload came to ${offset} bytes, and after a kill to ${reached} (${head.status})`];
		offset = reached;
	}
	const finish = () =>
		fetch(`${site.url}/contribute/files`, {
			method: "POST",
			headers: json,
			body: JSON.stringify({ upload }),
		}).catch(() => null);
	const received = finish();
	await sleep(150);
	await site.kill();
	await received;
	await site.start();
	const answers = await Promise.all([finish(), finish()]);
	if (answers.some((answer) => answer?.status !== 200))
		faults.push(`a whole upload was not received: ${answers.map((one) => one?.status)}`);
	const { rows } = await client.query("select bytes from submission_files where id = $1", [upload]);
	if (rows.length !== 1 || Number(rows[0]?.bytes) !== bytes.length)
		faults.push(`after ${kills + 1} kills there are ${JSON.stringify(rows)}`);
	console.log(`an upload of ${bytes.length} bytes went through ${kills + 1} kills`);
	return faults;
}
