import sharp from "sharp";
import { expect, test } from "vitest";
import { listLatest, readStory } from "@/lib/articles/public-queries";
import { receivePicture } from "@/lib/media/receive-picture";
import { readRendition } from "@/lib/media/renditions";
import { renditionKey, uploads } from "@/lib/media/store";
import { useFreshDatabase } from "../support/database";
import { aPublishedArticle, theSystem, value } from "../support/given";

useFreshDatabase();

let shade = 0;

/** Each of another colour, because the same bytes come in once. */
async function aPicture() {
	const background = { r: ++shade, g: 111, b: 107 };
	const bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background } })
		.png()
		.toBuffer();
	const tone = `#${shade.toString(16).padStart(2, "0")}6f6b`;
	const received = value(await receivePicture(theSystem, { bytes, fileName: "a.png", alt: "圖" }));
	return { ...received, tone };
}

test("a reader who asks for AVIF first gets WebP at once, and AVIF as soon as it has been made", async () => {
	const { id: mediaId } = await aPicture();
	const wanted = { mediaId, width: 320, type: "avif" as const };
	expect(await readRendition(wanted)).toMatchObject({ mimeType: "image/webp", isFinal: false });
	await expect
		.poll(async () => (await readRendition(wanted))?.mimeType, { timeout: 15_000 })
		.toBe("image/avif");
	const made = await readRendition(wanted);
	expect(await sharp(made?.bytes).metadata()).toMatchObject({ format: "heif", width: 320 });
});

test("JPEG is made when it is first asked for, by whoever asks at the same time only once, and kept", async () => {
	const { id: mediaId } = await aPicture();
	const wanted = { mediaId, width: 480, type: "jpg" as const };
	const [first, second] = await Promise.all([readRendition(wanted), readRendition(wanted)]);
	expect(first).toBe(second);
	expect(await sharp(first?.bytes).metadata()).toMatchObject({ format: "jpeg", width: 480 });
	expect(await uploads().exists(renditionKey({ mediaId }, 480, "jpg"))).toBe(true);
});

test("a picture whose files are gone has no rendition, and nothing is thrown", async () => {
	const { id: mediaId } = await aPicture();
	await uploads().deleteAll(mediaId);
	for (const type of ["avif", "webp", "jpg"] as const)
		expect(await readRendition({ mediaId, width: 320, type })).toBeNull();
});

test("readers get a picture's tone with it, in lists, at the head of a story and within its text", async () => {
	const { id: mediaId, tone } = await aPicture();
	const picture = { mediaId, alt: "圖", caption: "", credit: "" };
	const { number } = await aPublishedArticle({
		lead: picture,
		body: {
			type: "doc",
			content: [
				{ type: "paragraph", content: [{ type: "text", text: "試產線。" }] },
				{ type: "image", attrs: picture },
			],
		},
	});
	const listed = (await listLatest()).articles.find((article) => article.number === number);
	const story = await readStory(number);
	expect(listed?.picture?.tone).toBe(tone);
	expect(story?.picture?.tone).toBe(tone);
	expect(story?.pictures[mediaId]?.tone).toBe(tone);
});
