import type { Gallery } from "@/lib/body/body";
import { type BodyMedia, PictureBlock } from "./picture-block";

/** Pictures that belong together, all of them on the page, two beside each other where there is room. */
export function GalleryBlock({ gallery, media }: { gallery: Gallery; media: BodyMedia }) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
		<div className="gal" role="group" aria-label={`圖輯，共${gallery.content.length}張`}>
			{gallery.content.map((picture, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a picture may come twice
				<PictureBlock key={index} picture={picture} media={media} />
			))}
		</div>
	);
}
