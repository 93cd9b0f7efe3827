/** `edition` is empty for the file a picture came with; one that is left out leads to the present file all the same. */
type Filed = { id: string; edition?: string };
type Sized = Filed & {
	width: number;
	height: number;
	widths: number[];
	tone?: string | null;
	isAiMade?: boolean;
};

/** `tone` is the picture as one colour, #rrggbb, or null where it is not known. */
export type PictureSource = {
	src: string;
	srcSet: string;
	width: number;
	height: number;
	tone: string | null;
	/** Made or changed by a machine: whoever shows it says so. */
	isAiMade?: boolean;
};

/** The types in which pictures are served, the smallest first; JPEG for programs that know neither of the others. */
export const PICTURE_TYPES = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;
export type PictureType = keyof typeof PICTURE_TYPES;

/** Where one rendition of a picture is served. A file that takes the place of another has addresses of its own. */
export function mediaUrl({ id, edition }: Filed, width: number, type: PictureType = "webp"): string {
	return `/media/${id}/${edition ? `${edition}-` : ""}${width}.${type}`;
}

/** The file name of such an address taken apart, or null when it is none. */
export function parseMediaFile(file: string): { edition: string; width: number; type: PictureType } | null {
	const match = /^(?:([0-9a-f]{8})-)?(\d{2,5})\.(avif|webp|jpg)$/.exec(file);
	if (!match) return null;
	const [, edition = "", digits, type] = match;
	return { edition, width: Number(digits), type: type as PictureType };
}

/** The same addresses of renditions (one, or a srcset of them) in another type. */
export function inType(addresses: string, type: PictureType): string {
	return addresses.replace(/(\/media\/[0-9a-f-]+\/[0-9a-f-]+)\.webp/g, `$1.${type}`);
}

/** What an img needs: a middling rendition, all the others, and the true proportions. */
export function pictureSource({
	width,
	height,
	widths,
	tone = null,
	isAiMade = false,
	...file
}: Sized): PictureSource {
	const middle = widths.find((one) => one >= 640) ?? widths.at(-1) ?? width;
	return {
		src: mediaUrl(file, middle),
		srcSet: widths.map((one) => `${mediaUrl(file, one)} ${one}w`).join(", "),
		width,
		height,
		tone,
		...(isAiMade && { isAiMade }),
	};
}
