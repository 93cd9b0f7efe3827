import { createHash } from "node:crypto";
import sharp from "sharp";
import { keptFile } from "@/lib/files/kept-file";
import { headlineOn } from "@/lib/headlines/surface-headlines";
import { renditionKey, uploads } from "@/lib/media/store";
import { readSettings } from "@/lib/settings/public-queries";
import { drawShareCard, type ShareCard } from "./draw-share-card";
import { type CardStory, readCardStory } from "./public-queries";

/** The share card of a published story as PNG, drawn once for each state of its headline and picture; null for any other number. */
export async function readShareCard(number: number): Promise<Buffer | null> {
	const [story, { publication }] = await Promise.all([readCardStory(number), readSettings()]);
	if (!story) return null;
	const { picture } = story;
	const card: ShareCard = {
		...headlineOn("shareHeadline", story),
		publicationName: publication.name,
		...(picture && { focus: { focalX: picture.focalX, focalY: picture.focalY } }),
	};
	const key = picture && renditionKey({ ...picture, mediaId: picture.id }, cardWidth(picture));
	const hash = createHash("sha256")
		.update(JSON.stringify([RECIPE, card, key]))
		.digest("hex")
		.slice(0, 32);
	return keptFile({
		folder: "share-cards",
		name: `${hash}.png`,
		make: async () => light(await draw(card, key)),
		isWhole: isWholePng,
		maxFiles: MAX_CARDS,
	});
}

// Goes into the hash: raise it when cards are drawn differently, or the old ones stay.
const RECIPE = 2;
/** From 10 to 300 kB each. */
const MAX_CARDS = 2_000;
/** Pixels; enough for the card's 630 of height from a picture of usual proportions. */
const SOURCE_WIDTH = 960;

async function draw(card: ShareCard, key: string | null): Promise<Buffer> {
	if (key === null || !(await uploads().exists(key))) return drawShareCard(card);
	const picture = Buffer.from(await uploads().getBytes(key));
	try {
		return await drawShareCard({ ...card, picture });
	} catch (error) {
		// A spoilt picture file must not leave the story without a card; any other fault comes again below.
		console.error(`share card without its picture ${key}: ${(error as Error).message}`);
		return drawShareCard(card);
	}
}

/** In 256 colours, a third of the bytes: messengers pass over a preview that is heavier than about 300 kB. */
function light(png: Buffer): Promise<Buffer> {
	return sharp(png).png({ palette: true, quality: 90, effort: 4 }).toBuffer();
}

function cardWidth({ width, widths }: NonNullable<CardStory["picture"]>): number {
	return widths.find((one) => one >= SOURCE_WIDTH) ?? widths.at(-1) ?? width;
}

function isWholePng(bytes: Buffer): boolean {
	return (
		bytes.length > 20 &&
		bytes.readUInt32BE(0) === 0x89504e47 &&
		bytes.toString("latin1", bytes.length - 8, bytes.length - 4) === "IEND"
	);
}
