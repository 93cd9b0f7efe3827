type Sized = { id: string; width: number; height: number; widths: number[] };

export type PictureSource = { src: string; srcSet: string; width: number; height: number };

/** Where one rendition of a picture is served. */
export function mediaUrl(id: string, width: number): string {
	return `/media/${id}/${width}.webp`;
}

/** What an img needs: a middling rendition, all the others, and the true proportions. */
export function pictureSource({ id, width, height, widths }: Sized): PictureSource {
	const middle = widths.find((one) => one >= 640) ?? widths.at(-1) ?? width;
	return {
		src: mediaUrl(id, middle),
		srcSet: widths.map((one) => `${mediaUrl(id, one)} ${one}w`).join(", "),
		width,
		height,
	};
}
