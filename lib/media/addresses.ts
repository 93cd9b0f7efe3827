type Sized = { id: string; width: number; height: number; widths: number[]; tone?: string | null };

/** `tone` is the picture as one colour, #rrggbb, or null where it is not known. */
export type PictureSource = {
	src: string;
	srcSet: string;
	width: number;
	height: number;
	tone: string | null;
};

/** The types in which pictures are served, the smallest first; JPEG for programs that know neither of the others. */
export const PICTURE_TYPES = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;
export type PictureType = keyof typeof PICTURE_TYPES;

/** Where one rendition of a picture is served. */
export function mediaUrl(id: string, width: number, type: PictureType = "webp"): string {
	return `/media/${id}/${width}.${type}`;
}

/** The same addresses of renditions (one, or a srcset of them) in another type. */
export function inType(addresses: string, type: PictureType): string {
	return addresses.replace(/(\/media\/[0-9a-f-]+\/\d+)\.webp/g, `$1.${type}`);
}

/** What an img needs: a middling rendition, all the others, and the true proportions. */
export function pictureSource({ id, width, height, widths, tone = null }: Sized): PictureSource {
	const middle = widths.find((one) => one >= 640) ?? widths.at(-1) ?? width;
	return {
		src: mediaUrl(id, middle),
		srcSet: widths.map((one) => `${mediaUrl(id, one)} ${one}w`).join(", "),
		width,
		height,
		tone,
	};
}
