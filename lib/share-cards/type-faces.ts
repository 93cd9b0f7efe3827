import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Blob, Face, Font } from "harfbuzzjs";

export type FaceName = "song" | "hei" | "hei-bold";

export type TypeFaces = Record<FaceName, Font>;

/** The faces of the cards, whole, so that no character ever has to be fetched: read once, about 24 MB. */
export function typeFaces(): Promise<TypeFaces> {
	faces ??= readFaces();
	return faces;
}

let faces: Promise<TypeFaces> | null = null;

const FOLDER = "node_modules/@expo-google-fonts";
const FILES: Record<FaceName, string> = {
	song: "noto-serif-hk/900Black/NotoSerifHK_900Black.ttf",
	hei: "noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf",
	"hei-bold": "noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf",
};

async function readFaces(): Promise<TypeFaces> {
	const [song, hei, heiBold] = await Promise.all([read("song"), read("hei"), read("hei-bold")]);
	return { song, hei, "hei-bold": heiBold };
}

async function read(name: FaceName): Promise<Font> {
	const bytes = await readFile(/* turbopackIgnore: true */ join(process.cwd(), FOLDER, FILES[name]));
	return new Font(new Face(new Blob(new Uint8Array(bytes).buffer)));
}
