"use client";

import type { ArticleContent } from "@/lib/articles/content";
import { titleOf } from "@/lib/articles/title";
import { textOf } from "@/lib/body/body";
import { parseHeadline } from "@/lib/headlines/headline";
import { cutAt, fullWidthUnits } from "@/lib/headlines/measure";
import { headlineOn, SURFACE_UNITS, type SurfaceHeadline } from "@/lib/headlines/surface-headlines";
import { excerptOf } from "@/lib/text/measure";
import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import type { PictureFiles } from "./picture-view";

/** The story as a search engine and a social network will show it. */
export function SharePanel({
	content,
	pictures,
	section,
	site,
}: {
	content: ArticleContent;
	pictures: PictureFiles;
	section: string | null;
	site: { name: string; host: string };
}) {
	const words = useWords();
	const story = { ...content, ...parseHeadline(content.headline) };
	const nameOn = (surface: SurfaceHeadline) => titleOf(headlineOn(surface, story)) || words.share.untitled;
	const found = nameOn("searchHeadline");
	const picture = content.lead && pictures.get(content.lead.mediaId);
	return (
		<Panel title={words.panels.share}>
			<div className="serp">
				<span className="hint">{[site.host, section].filter(Boolean).join(" › ")}</span>
				<b>
					<Cut text={found} most={SURFACE_UNITS.searchHeadline} />
				</b>
				{content.excerpt === "" ? excerptOf(textOf(content.body)) : content.excerpt}
			</div>
			<p className="hint">{words.share.search(Math.ceil(fullWidthUnits(found)))}</p>
			<div className="soc">
				<div className="pic">{picture ? <img src={picture.src} alt="" /> : null}</div>
				<div>
					<span className="hint">{site.name}</span>
					<b>
						<Cut text={nameOn("shareHeadline")} most={SURFACE_UNITS.shareHeadline} />
					</b>
				</div>
			</div>
		</Panel>
	);
}

/** A title with what is cut from it struck out. */
function Cut({ text, most }: { text: string; most: number }) {
	const { shown, rest } = cutAt(text, most);
	return (
		<>
			{shown}
			{rest === "" ? null : <s>{rest}</s>}
		</>
	);
}
