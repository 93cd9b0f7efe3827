import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
// Plain JavaScript, because a thread does not get the loader that the server runs under.
import subsetFont from "subset-font";

const SONG_FILE = "node_modules/@expo-google-fonts/noto-serif-hk/900Black/NotoSerifHK_900Black.ttf";
const font = readFileSync(join(process.cwd(), SONG_FILE));

parentPort?.on("message", async ({ id, characters }) => {
	try {
		const slice = await subsetFont(font, characters, {
			targetFormat: "woff2",
			keepFeatures: ["halt", "vert", "kern"],
			noHinting: true,
		});
		parentPort?.postMessage({ id, slice });
	} catch (error) {
		parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
	}
});
