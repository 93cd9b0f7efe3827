import { createHash, randomBytes } from "node:crypto";
import { reader } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isUuid } from "@/lib/text/uuid";
import { type Outcome, refuse } from "@/lib/write/outcome";
import { duplicateOf } from "./duplicate";
import { preparePicture } from "./prepare-picture";
import { makeAvifLater } from "./renditions";
import { replaceMedia } from "./replace-media";
import { dropStored, storePicture, tidyFileName } from "./store-picture";

/**
 * Takes another file in for a picture of the library: checks and prepares it, stores it beside the present one, puts it in
 * its place. The renditions of the file before go, its original stays. A refusal leaves everything as it was.
 */
export async function replacePicture(
	actor: Actor,
	{
		mediaId,
		edition,
		bytes,
		fileName,
	}: { mediaId: string; edition: string; bytes: Buffer; fileName: string },
): Promise<Outcome<{ id: string; edition: string }>> {
	// Whether this picture may be touched is asked by the command; strangers are kept from the decoder here.
	if (!may(actor, "media.upload", "new")) return refuse({ code: "forbidden" });
	if (!isUuid(mediaId)) return refuse({ code: "not-found" });
	const duplicate = await duplicateOf(reader(), createHash("sha256").update(bytes).digest("hex"));
	if (duplicate) return refuse(duplicate);
	const picture = await preparePicture(bytes);
	if ("code" in picture) return refuse(picture);
	const { original, renditions: _stored, extension, ...facts } = picture;
	const file = { mediaId, edition: randomBytes(4).toString("hex") };
	const drop = () => dropStored(file, { extension, widths: facts.widths });
	await storePicture(file, picture);
	const name = tidyFileName(fileName, extension);
	const input = {
		mediaId,
		edition,
		next: file.edition,
		fileName: name,
		bytes: original.byteLength,
		...facts,
	};
	const outcome = await replaceMedia(actor, input).catch(async (error: unknown) => {
		await drop();
		throw error;
	});
	if (!outcome.ok) {
		await drop();
		return outcome;
	}
	const { replaced } = outcome.value;
	await dropStored({ mediaId, edition: replaced.edition }, replaced);
	makeAvifLater(file, facts.widths);
	return { ok: true, value: { id: mediaId, edition: file.edition } };
}
