import { createHash, randomUUID } from "node:crypto";
import { reader } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { type Outcome, refuse } from "@/lib/write/outcome";
import { addMedia } from "./add-media";
import { duplicateOf } from "./duplicate";
import { preparePicture } from "./prepare-picture";
import { uploads } from "./store";
import { storePicture, tidyFileName } from "./store-picture";

type Received = {
	bytes: Buffer;
	fileName: string;
	source?: "upload" | "line-cut";
	/** What is said about it: `alt`, `caption`, `credit` and its rights. */
	[about: string]: unknown;
};
type Added = typeof addMedia extends (...args: never[]) => Promise<Outcome<infer Value>> ? Value : never;

/**
 * Takes a picture in: checks and prepares it, stores its files under a key of our own, enters it into the library. When
 * the entry is refused the files go again. Refusals: forbidden, duplicate, those of `preparePicture`, and those of the texts.
 */
export async function receivePicture(
	actor: Actor,
	{ bytes, fileName, source = "upload", ...about }: Received,
	options: { now?: Date } = {},
): Promise<Outcome<Added>> {
	if (!may(actor, "media.upload", "new")) return refuse({ code: "forbidden" });
	const duplicate =
		source === "upload" && (await duplicateOf(reader(), createHash("sha256").update(bytes).digest("hex")));
	if (duplicate) return refuse(duplicate);
	const picture = await preparePicture(bytes);
	if ("code" in picture) return refuse(picture);
	const mediaId = randomUUID();
	const { original, renditions: _stored, extension, ...facts } = picture;
	try {
		await storePicture({ mediaId }, picture);
		const input = {
			...about,
			mediaId,
			source,
			fileName: tidyFileName(fileName, extension),
			bytes: original.byteLength,
			...facts,
		};
		const outcome = await addMedia(actor, input, options);
		if (!outcome.ok) await uploads().deleteAll(mediaId);
		return outcome;
	} catch (error) {
		await uploads().deleteAll(mediaId);
		throw error;
	}
}
