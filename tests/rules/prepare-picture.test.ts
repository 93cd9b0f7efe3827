import sharp from "sharp";
import { expect, test } from "vitest";
import { preparePicture } from "@/lib/media/prepare-picture";

const size = { width: 640, height: 480 };

async function toneOf(picture: Buffer): Promise<unknown> {
	const prepared = await preparePicture(picture);
	return "tone" in prepared ? prepared.tone : prepared;
}

test("a picture's tone is its average colour, of what can be seen of it", async () => {
	const red = { ...size, channels: 3 as const, background: "#cc2200" };
	expect(await toneOf(await sharp({ create: red }).png().toBuffer())).toBe("#cc2200");
	const clear = { ...size, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
	expect(await toneOf(await sharp({ create: clear }).png().toBuffer())).toBe("#ffffff");
	const grey = await sharp({ create: { ...red, background: "#808080" } })
		.toColourspace("b-w")
		.png()
		.toBuffer();
	expect(await toneOf(grey)).toBe("#808080");
});

test("a picture as iPhones take them is refused by its own name, so that the desk can say what to do; AVIF is not taken for one", async () => {
	const box = (brand: string) =>
		Buffer.concat([
			Buffer.from([0, 0, 0, 24]),
			Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`),
			Buffer.alloc(64),
		]);
	for (const brand of ["heic", "heix", "mif1"])
		expect(await preparePicture(box(brand))).toEqual({ code: "heic", field: "file" });
	expect(await preparePicture(box("avif"))).toEqual({ code: "broken", field: "file" });
});
