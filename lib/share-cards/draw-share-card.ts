import sharp from "sharp";
import { kickerStandsUpright } from "@/lib/headlines/measure";
import { COLOURS } from "@/lib/identity/colours";
import { WORDMARK, WORDMARK_NAME } from "@/lib/identity/wordmark-drawing";
import { cropFor, type FocalPoint } from "@/lib/media/focal-point";
import { SURFACES } from "@/lib/media/surfaces";
import { layOutHeadline } from "./lay-out-headline";
import { setColumn, setLine } from "./set-type";
import { type TypeFaces, typeFaces } from "./type-faces";

export type ShareCard = {
	kicker: string | null;
	claim: string;
	subs: readonly string[];
	publicationName: string;
	picture?: Buffer | null;
	/** Where the picture's subject is; the middle when it is not known. */
	focus?: FocalPoint;
};

export const SHARE_CARD_WIDTH = 1200;
export const SHARE_CARD_HEIGHT = 630;

/** The pixels kept for the picture; one of another shape is cut around its subject, so draw line-cuts in this one. */
export const SHARE_CARD_PICTURE = SURFACES.shareCard;

const CENTRE: FocalPoint = { focalX: 0.5, focalY: 0.5 };
const MARGIN = 64;
const TEXT_HEIGHT = 400;
const BAR_WIDTH = 9;
const KICKER_SIZE = 36;

/**
 * The picture other sites show beside a link to a story: a PNG of 1200 by 630 pixels, set as the site sets a headline,
 * with `picture` (any format sharp reads; a bad one throws) down the right side. Nothing is cut: a long headline is set
 * smaller, subs that do not fit are left out. Uses the fonts on disk alone, never the network.
 */
export async function drawShareCard({ picture = null, focus = CENTRE, ...card }: ShareCard): Promise<Buffer> {
	const svg = Buffer.from(
		cardDrawing(card, await typeFaces(), picture ? SHARE_CARD_PICTURE.width + 40 : MARGIN),
	);
	const sheet = sharp(svg, { density: 72 });
	if (picture === null) return sheet.png({ compressionLevel: 9 }).toBuffer();
	const cut = await cutAround(focus, picture);
	return sheet
		.composite([{ input: cut, left: SHARE_CARD_WIDTH - SHARE_CARD_PICTURE.width, top: 0 }])
		.png({ compressionLevel: 9 })
		.toBuffer();
}

async function cutAround(focus: FocalPoint, picture: Buffer): Promise<Buffer> {
	const { data, info } = await sharp(picture).rotate().png().toBuffer({ resolveWithObject: true });
	return sharp(data)
		.extract(cropFor(info, SHARE_CARD_PICTURE, focus))
		.resize({ ...SHARE_CARD_PICTURE, fit: "fill" })
		.png()
		.toBuffer();
}

function cardDrawing(
	{ kicker, claim, subs, publicationName }: Omit<ShareCard, "picture" | "focus">,
	faces: TypeFaces,
	right: number,
): string {
	const upright = kicker !== null && kicker !== "" && kickerStandsUpright(kicker);
	const barLeft = MARGIN + (upright ? KICKER_SIZE + 16 : 0);
	const left = barLeft + BAR_WIDTH + 28;
	const column = setColumn(
		upright ? kicker : "",
		{ face: "hei-bold", size: KICKER_SIZE, tracking: 0.14 },
		faces,
	);
	const headline = layOutHeadline(
		{ kicker: upright ? null : kicker, claim, subs },
		{ width: SHARE_CARD_WIDTH - right - left, height: TEXT_HEIGHT },
		faces,
	);
	const height = Math.max(headline.height, column.length);
	const top = MARGIN + Math.max(0, TEXT_HEIGHT - height) * 0.4;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_CARD_WIDTH}" height="${SHARE_CARD_HEIGHT}">` +
		`<path fill="${COLOURS.paper}" d="M0 0h${SHARE_CARD_WIDTH}v${SHARE_CARD_HEIGHT}H0z"/>` +
		`<g fill="${COLOURS["bar-ink"]}" transform="translate(${MARGIN + KICKER_SIZE / 2} ${top})">${column.paths}</g>` +
		`<path fill="${COLOURS.bar}" d="M${barLeft} ${top}h${BAR_WIDTH}v${height}h${-BAR_WIDTH}z"/>` +
		`<g transform="translate(${left} ${top})">${headline.paths}</g>` +
		`<path fill="${COLOURS.line}" d="M${MARGIN} 518h${SHARE_CARD_WIDTH - right - MARGIN}v1.5H${MARGIN}z"/>` +
		`${nameOf(publicationName, faces)}</svg>`
	);
}

/** The drawn wordmark, or any other publication's name in Song after the bar. */
function nameOf(publicationName: string, faces: TypeFaces): string {
	if (publicationName !== WORDMARK_NAME) {
		const name = setLine(publicationName, { face: "song", size: 36 }, faces);
		return (
			`<path fill="${COLOURS.bar}" d="M${MARGIN} 546h6v40h-6z"/>` +
			`<g fill="${COLOURS.ink}" transform="translate(${MARGIN + 20} 579)">${name.paths}</g>`
		);
	}
	const letters = WORDMARK.letters
		.map(([x, outline]) => `<path transform="translate(${x})" d="${outline}"/>`)
		.join("");
	return (
		`<g fill="${COLOURS.ink}" transform="translate(${MARGIN} 553) scale(.3)">${letters}` +
		`<path fill="${COLOURS.bar}" d="${WORDMARK.bar}"/></g>`
	);
}
