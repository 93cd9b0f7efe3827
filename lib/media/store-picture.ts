import { cleanText } from "@/lib/text/well-formed";
import type { PreparedPicture } from "./prepare-picture";
import { originalKey, renditionKey, type StoredFile, uploads } from "./store";

/** Writes a prepared picture's original and renditions into the store; nothing stays when one of them fails. */
export async function storePicture(
	file: StoredFile,
	{ original, renditions, extension }: Pick<PreparedPicture, "original" | "renditions" | "extension">,
): Promise<void> {
	try {
		await uploads().put(originalKey(file, extension), original);
		for (const { width, data } of renditions) await uploads().put(renditionKey(file, width), data);
	} catch (error) {
		await dropStored(file, { extension, widths: renditions.map(({ width }) => width) });
		throw error;
	}
}

/** Takes the renditions of one file out of the store in every type, and its original too when `extension` names it. */
export async function dropStored(
	file: StoredFile,
	{ extension, widths }: { extension?: string; widths: readonly number[] },
): Promise<void> {
	const keys = widths.flatMap((width) =>
		(["webp", "avif", "jpg"] as const).map((type) => renditionKey(file, width, type)),
	);
	if (extension) keys.push(originalKey(file, extension));
	for (const key of keys) await uploads().delete(key);
}

/** The name an uploaded file is called by: its last part, without what cannot be stored, at most 150 characters. */
export function tidyFileName(fileName: string, extension: string): string {
	const base = cleanText(fileName.toWellFormed().replaceAll("\0", ""))
		.split(/[\\/]/)
		.at(-1)
		?.trim()
		.slice(0, 150);
	return base || `picture.${extension}`;
}
