import type { PictureView } from "@/lib/media/picture-view";
import { AiLabel } from "./ai-label";
import { PictureFile } from "./picture-file";

/**
 * A picture in a frame that keeps its shape before, after and without the file, so that nothing moves.
 * `sizes` says how wide it stands; the first picture of a page is fetched eagerly.
 */
export function Picture({
	picture,
	shape = "landscape",
	sizes = "100vw",
	eager,
	decorative,
}: {
	picture: PictureView;
	shape?: "landscape" | "wide" | "square" | "own";
	sizes?: string;
	eager?: boolean;
	decorative?: boolean;
}) {
	const frame = {
		...(shape === "own" && { aspectRatio: `${picture.width} / ${picture.height}` }),
		...(picture.tone && { backgroundColor: picture.tone }),
	};
	return (
		<div className={SHAPES[shape]} style={frame}>
			<PictureFile
				file={picture}
				alt={decorative ? "" : picture.alt}
				sizes={sizes}
				eager={eager}
				style={picture.focus ? { objectPosition: picture.focus } : undefined}
			/>
			{picture.isAiMade && <AiLabel />}
		</div>
	);
}

const SHAPES = { landscape: "pic", wide: "pic pic--wide", square: "pic pic--sq", own: "pic" } as const;
