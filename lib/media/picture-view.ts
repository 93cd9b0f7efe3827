/** A picture as a page shows it. */
export type PictureView = {
	src: string;
	srcSet: string;
	/** Of the original, in pixels: they give the shape before the file has come. */
	width: number;
	height: number;
	alt: string;
	/** Where the subject is, as an `object-position`, for frames that crop. */
	focus: string;
};

type StoredPicture = {
	id: string;
	width: number;
	height: number;
	widths: readonly number[];
	alt?: string;
	/** From 0 (left, top) to 1 (right, bottom). */
	focalX?: number;
	focalY?: number;
};

/** The addresses of a stored picture's sizes. `src` is the middle one, for browsers that know no `srcset`. */
export function pictureView({
	id,
	width,
	height,
	widths,
	alt = "",
	focalX = 0.5,
	focalY = 0.5,
}: StoredPicture): PictureView {
	const sizes = widths.length > 0 ? [...widths].sort((a, b) => a - b) : [width];
	const address = (size: number) => `/media/${id}/${size}.webp`;
	return {
		src: address(sizes[Math.floor(sizes.length / 2)] ?? width),
		srcSet: sizes.map((size) => `${address(size)} ${size}w`).join(", "),
		width,
		height,
		alt,
		focus: `${percent(focalX)} ${percent(focalY)}`,
	};
}

function percent(share: number): string {
	return `${Math.round(share * 100)}%`;
}
