import type { PictureView } from "@/lib/media/picture-view";
import { Picture } from "./picture";

/** The picture over a story, with its caption and who made it. */
export function LeadFigure({ picture }: { picture: PictureView & { caption: string; credit: string } }) {
	return (
		<figure className="art-fig">
			<Picture picture={picture} sizes="(min-width: 70rem) 42.75rem, 100vw" eager />
			{(picture.caption || picture.credit) && (
				<figcaption>
					{picture.caption}
					{picture.credit && <b>（{picture.credit}）</b>}
				</figcaption>
			)}
		</figure>
	);
}
