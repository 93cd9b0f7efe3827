import { type FocalPoint, objectPosition } from "@/lib/media/focal-point";
import { SURFACES } from "@/lib/media/surfaces";
import type { Words } from "@/lib/words/words";

/** What each surface would show of a picture, cut around the focal point as the site cuts it. */
export function Crops({
	src,
	focus,
	words,
}: {
	src: string;
	focus: FocalPoint;
	words: Words["media"]["picture"];
}) {
	return (
		<section className="med-crops" aria-labelledby="crops">
			<h2 id="crops">{words.crops}</h2>
			<ul>
				{(Object.keys(SURFACES) as (keyof typeof SURFACES)[]).map((surface) => {
					const { width, height } = SURFACES[surface];
					return (
						<li key={surface}>
							<div className="pic" style={{ aspectRatio: `${width} / ${height}` }}>
								<img src={src} alt="" style={{ objectPosition: objectPosition(focus) }} />
							</div>
							<span>{words.surfaces[surface]}</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
