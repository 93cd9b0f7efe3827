import { type PictureSource, pictureSource } from "./addresses";
import { objectPosition } from "./focal-point";

/** A picture as a page shows it. */
export type PictureView = PictureSource & {
	alt: string;
	/** Where the subject is, as an `object-position`, for frames that crop. */
	focus: string;
};

type StoredPicture = {
	id: string;
	width: number;
	height: number;
	widths: number[];
	tone?: string | null;
	edition?: string;
	isAiMade?: boolean;
	alt?: string;
	/** From 0 (left, top) to 1 (right, bottom). */
	focalX?: number;
	focalY?: number;
};

/** A stored picture with the addresses of its sizes. */
export function pictureView({
	alt = "",
	focalX = 0.5,
	focalY = 0.5,
	...picture
}: StoredPicture): PictureView {
	return { ...pictureSource(picture), alt, focus: objectPosition({ focalX, focalY }) };
}
