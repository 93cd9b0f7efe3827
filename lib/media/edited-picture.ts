import { mediaUrl } from "./addresses";
import type { readPicture } from "./desk-queries";

type Picture = NonNullable<Awaited<ReturnType<typeof readPicture>>>;

/** A picture as its form shows it. */
export function editedPicture(picture: Picture) {
	const { id, revision, width, height, alt, caption, credit, licence, rightsSource, isAiMade } = picture;
	const { focalX, focalY } = picture;
	// Half hundredths come of single precision.
	const share = (value: number) => Math.round(value * 100) / 100;
	return {
		...{ id, revision, width, height, alt, caption, credit, licence, rightsSource, isAiMade },
		focalX: share(focalX),
		focalY: share(focalY),
		rightsUntil: picture.rightsUntil ?? "",
		isNotForReuse: !picture.isReusable,
		src: mediaUrl(picture, picture.widths.find((one) => one >= 1280) ?? picture.widths.at(-1) ?? width),
	};
}
