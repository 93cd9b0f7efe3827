"use client";

import type { ArticleContent } from "@/lib/articles/content";
import { titleOf } from "@/lib/articles/title";
import { textOf } from "@/lib/body/body";
import { parseHeadline } from "@/lib/headlines/headline";
import { headlineOn, type SurfaceHeadline } from "@/lib/headlines/surface-headlines";
import { countGraphemes } from "@/lib/text/graphemes";
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
	const title = nameOn("searchHeadline");
	const picture = content.lead && pictures.get(content.lead.mediaId);
	return (
		<Panel title={words.panels.share}>
			<div className="serp">
				<span className="hint">{[site.host, section].filter(Boolean).join(" › ")}</span>
				<b>{title}</b>
				{content.excerpt === "" ? excerptOf(textOf(content.body)) : content.excerpt}
			</div>
			<p className="hint">{words.share.search(countGraphemes(title))}</p>
			<div className="soc">
				<div className="pic">{picture ? <img src={picture.src} alt="" /> : null}</div>
				<div>
					<span className="hint">{site.name}</span>
					<b>{nameOn("shareHeadline")}</b>
				</div>
			</div>
		</Panel>
	);
}
