import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { cleanText } from "@/lib/text/well-formed";
import { type Outcome, refuse } from "@/lib/write/outcome";
import { addMedia } from "./add-media";
import { preparePicture } from "./prepare-picture";
import { originalKey, renditionKey, uploads } from "./store";

type Received = {
	bytes: Buffer;
	fileName: string;
	alt: string;
	caption?: string;
	credit?: string;
	source?: "upload" | "line-cut";
};
type Added = typeof addMedia extends (...args: never[]) => Promise<Outcome<infer Value>> ? Value : never;

/**
 * Takes a picture in: checks and prepares it, stores its files under a key of our own, enters it into the library. When
 * the entry is refused the files go again. Refusals: forbidden, those of `preparePicture`, and those of the texts.
 */
export async function receivePicture(
	actor: Actor,
	{ bytes, fileName, ...texts }: Received,
	options: { now?: Date } = {},
): Promise<Outcome<Added>> {
	if (!may(actor, "media.upload", "new")) return refuse({ code: "forbidden" });
	const picture = await preparePicture(bytes);
	if ("code" in picture) return refuse(picture);
	const mediaId = randomUUID();
	const { original, renditions, extension, ...facts } = picture;
	try {
		await uploads().put(originalKey(mediaId, extension), original);
		for (const { width, data } of renditions) await uploads().put(renditionKey(mediaId, width), data);
		const outcome = await addMedia(
			actor,
			{
				mediaId,
				fileName: tidyFileName(fileName, extension),
				bytes: original.byteLength,
				...facts,
				...texts,
			},
			options,
		);
		if (!outcome.ok) await uploads().deleteAll(mediaId);
		return outcome;
	} catch (error) {
		await uploads().deleteAll(mediaId);
		throw error;
	}
}

function tidyFileName(fileName: string, extension: string): string {
	const base = cleanText(fileName.toWellFormed().replaceAll("\0", ""))
		.split(/[\\/]/)
		.at(-1)
		?.trim()
		.slice(0, 150);
	return base || `picture.${extension}`;
}
