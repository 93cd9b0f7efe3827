import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";
import { environment } from "@/lib/env";

export type SongSlice = { hash: string; url: string };

/**
 * The piece of Noto Serif HK Black that a page needs: one woff2 with the glyphs of `texts` and no others,
 * made once per set of characters and kept on disk. Null when there is nothing to set in Song, or when the
 * piece cannot be made: the page then stands in Hei, which the font stack falls back to.
 */
export async function songSlice(texts: readonly string[]): Promise<SongSlice | null> {
	const characters = charactersOf(texts);
	if (characters === "") return null;
	const hash = createHash("sha256").update(RECIPE).update(characters).digest("hex").slice(0, 32);
	try {
		await once(hash, () => sliceUnlessKept(hash, characters));
	} catch (error) {
		console.error("The Song slice could not be made; the page is set in Hei.", error);
		return null;
	}
	return { hash, url: `/fonts/song/${hash}.woff2` };
}

/** The bytes of a slice some page has asked for before, by its file name; null for any other name. */
export async function readSongSlice(file: string): Promise<Buffer | null> {
	if (!/^[0-9a-f]{32}\.woff2$/.test(file)) return null;
	try {
		return await readFile(join(folder(), file));
	} catch (error) {
		if (isMissingFile(error)) return null;
		throw error;
	}
}

/** Each character of the texts once, in code point order, so that the same set always has the same hash. */
export function charactersOf(texts: readonly string[]): string {
	const distinct = new Set(
		texts
			.join("")
			.normalize("NFC")
			.replace(/[^\S ]|\p{Cc}/gu, ""),
	);
	return [...distinct].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join("");
}

// Goes into the hash: a change in how slices are cut must give them new addresses, which are cached for ever.
const RECIPE = "noto-serif-hk-0.4.3 900 halt vert kern 1\n";

const SONG_FILE = "node_modules/@expo-google-fonts/noto-serif-hk/900Black/NotoSerifHK_900Black.ttf";

const underWay = new Map<string, Promise<void>>();
let font: Promise<Buffer> | null = null;

function folder(): string {
	return join(environment().dataDir, "cache", "song");
}

/** Two readers of a new page wait for one cut. */
function once(hash: string, cut: () => Promise<void>): Promise<void> {
	const running = underWay.get(hash);
	if (running) return running;
	const started = cut().finally(() => underWay.delete(hash));
	underWay.set(hash, started);
	return started;
}

async function sliceUnlessKept(hash: string, characters: string): Promise<void> {
	const file = join(folder(), `${hash}.woff2`);
	if (await isKept(file)) return;
	font ??= readFile(/* turbopackIgnore: true */ join(process.cwd(), SONG_FILE));
	const slice = await subsetFont(await font, characters, {
		targetFormat: "woff2",
		keepFeatures: ["halt", "vert", "kern"],
		noHinting: true,
	});
	await mkdir(folder(), { recursive: true });
	const unfinished = `${file}.${randomUUID()}`;
	await writeFile(unfinished, slice);
	await rename(unfinished, file);
}

async function isKept(file: string): Promise<boolean> {
	try {
		await access(file);
		return true;
	} catch (error) {
		if (isMissingFile(error)) return false;
		throw error;
	}
}

function isMissingFile(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
