import type { Embed } from "@/lib/body/body";
import { EMBEDS, embedPageUrl, embedUrl } from "@/lib/body/embeds";

/** A frame of an allowed provider, loaded when it comes near, above a link that works without it. */
export function EmbedBlock({ embed }: { embed: Embed }) {
	const { provider, id } = embed.attrs;
	const { name, width, height } = EMBEDS[provider];
	return (
		<figure className="embed">
			<div className="embed-frame" style={{ aspectRatio: `${width}/${height}` }}>
				<iframe
					src={embedUrl(provider, id)}
					title={`${name}內容`}
					loading="lazy"
					allow="fullscreen; encrypted-media; picture-in-picture"
					referrerPolicy="strict-origin-when-cross-origin"
					sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
				/>
			</div>
			<figcaption>
				<a href={embedPageUrl(provider, id)} rel="noopener">
					在{name}開啟
				</a>
			</figcaption>
		</figure>
	);
}
