import type { CSSProperties } from "react";
import { inType, type PictureSource } from "@/lib/media/addresses";

/**
 * The file of a picture in whichever type the browser likes best, without a request header having a say. `sizes` says how wide
 * it stands; the first picture of a page is fetched eagerly.
 */
export function PictureFile({
	file: { src, srcSet, width, height },
	alt,
	sizes,
	eager,
	style,
}: {
	file: Omit<PictureSource, "tone" | "isAiMade">;
	alt: string;
	sizes: string;
	eager?: boolean | undefined;
	style?: CSSProperties | undefined;
}) {
	return (
		<picture>
			{srcSet && <source type="image/avif" srcSet={inType(srcSet, "avif")} sizes={sizes} />}
			{srcSet && <source type="image/webp" srcSet={srcSet} sizes={sizes} />}
			<img
				src={inType(src, "jpg")}
				width={width}
				height={height}
				alt={alt}
				loading={eager ? "eager" : "lazy"}
				fetchPriority={eager ? "high" : undefined}
				decoding="async"
				style={style}
			/>
		</picture>
	);
}
