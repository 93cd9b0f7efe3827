import type { Picture } from "@/lib/body/body";
import { AiLabel } from "../ai-label";
import { PictureFile } from "../picture-file";

/** Pictures of a story by identity: addresses and the size in pixels of `src`. */
export type BodyMedia = Record<
	string,
	{
		src: string;
		srcSet: string;
		width: number;
		height: number;
		tone?: string | null;
		isAiMade?: boolean;
	}
>;

/** A picture with caption and credit; one that is gone keeps a 3:2 place and shows its alt text. */
export function PictureBlock({ picture, media }: { picture: Picture; media: BodyMedia }) {
	const { mediaId, alt, caption, credit } = picture.attrs;
	const file = Object.hasOwn(media, mediaId) ? media[mediaId] : undefined;
	return (
		<figure className="art-fig">
			{file === undefined ? (
				<div className="pic pic--gone">
					<p>{alt === "" ? "圖片未能顯示" : alt}</p>
				</div>
			) : (
				<div
					className="pic"
					style={{
						aspectRatio: `${file.width}/${file.height}`,
						...(file.tone && { backgroundColor: file.tone }),
					}}
				>
					<PictureFile file={file} alt={alt} sizes="(min-width: 70rem) 684px, 100vw" />
					{file.isAiMade && <AiLabel />}
				</div>
			)}
			{caption === "" && credit === "" ? null : (
				<figcaption>
					{caption}
					{credit === "" ? null : <b>（{credit}）</b>}
				</figcaption>
			)}
		</figure>
	);
}
