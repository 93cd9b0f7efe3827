import { environment } from "@/lib/env";
import { TIP_FILES_BYTES } from "./parcel";

/** Bytes of a form with all its files, and of one that is read to its end only so that the answer arrives. */
const MAX_BYTES = TIP_FILES_BYTES + 1_200_000;
const DRAINED_BYTES = 120_000_000;

export type TipForm = { fields: Record<string, string>; files: File[] };

/**
 * What a form of the tip page brought, held in memory alone, or why it is not taken: foreign, tooLarge, form. Our own page tells no
 * referrer, so that its forms come with the origin `null`, as a stranger's sandbox would; nothing is done here in anybody's name, and
 * Sec-Fetch-Site, where a browser has it, tells them apart.
 */
export async function readTipForm(request: Request): Promise<TipForm | "foreign" | "tooLarge" | "form"> {
	if (!isOurs(request.headers)) return "foreign";
	const type = request.headers.get("content-type") ?? "";
	if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return "form";
	const bytes = await readAll(request);
	if (!bytes) return "tooLarge";
	try {
		const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
		const fields: Record<string, string> = {};
		const files: File[] = [];
		for (const [name, value] of form) {
			if (typeof value === "string") fields[name] = value;
			// A field of files left empty comes as one without a name and without bytes.
			else if (value.size > 0 || value.name !== "") files.push(value);
		}
		return { fields, files };
	} catch (error) {
		if (error instanceof TypeError) return "form";
		throw error;
	} finally {
		bytes.fill(0);
	}
}

function isOurs(headers: Headers): boolean {
	const origin = headers.get("origin");
	if (origin !== null && origin !== "null") return origin === environment().siteUrl;
	const site = headers.get("sec-fetch-site");
	return site === null || site === "same-origin";
}

async function readAll(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
	const chunks: Uint8Array[] = [];
	let count = 0;
	for await (const chunk of request.body ?? []) {
		count += chunk.byteLength;
		if (count > DRAINED_BYTES) break;
		// A browser that is still sending reads no answer.
		if (count > MAX_BYTES) chunks.length = 0;
		else chunks.push(chunk);
	}
	if (count > MAX_BYTES) return null;
	const whole = new Uint8Array(count);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		chunk.fill(0);
		at += chunk.byteLength;
	}
	return whole;
}
