import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { BAR_ON_DARK, COLOURS } from "@/lib/identity/colours";

// Home screens show no transparency, so these icons put the bar on the deep ground; the bar stays inside the
// middle 80 % that Android may cut the icon to.
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="${COLOURS.deep}" d="M0 0h64v64H0z"/><path fill="${BAR_ON_DARK}" d="M28 11h8v42h-8z"/></svg>`;

const root = new URL("../", import.meta.url);
for (const [path, size] of [
	["app/apple-icon.png", 180],
	["public/icons/icon-192.png", 192],
	["public/icons/icon-512.png", 512],
] as const) {
	await sharp(Buffer.from(icon), { density: (72 * size) / 64 })
		.resize(size, size)
		.png({ palette: true, compressionLevel: 9 })
		.toFile(fileURLToPath(new URL(path, root)));
}
