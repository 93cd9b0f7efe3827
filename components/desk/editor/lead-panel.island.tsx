"use client";

import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import { whyNotHere } from "./picture-rights";
import type { PictureFiles } from "./picture-view";
import type { ChangeDetails, StoryDetails } from "./story-props";

/** The picture on top of the story and in lists. */
export function LeadPanel({
	lead,
	pictures,
	now,
	onOpen,
	onChange,
}: {
	lead: StoryDetails["lead"];
	pictures: PictureFiles;
	now: Date;
	onOpen: () => void;
	onChange: ChangeDetails;
}) {
	const words = useWords();
	if (lead === null) {
		return (
			<Panel title={words.panels.lead} isOpen>
				<button className="btn btn--sm" type="button" onClick={onOpen}>
					{words.picture.choose}
				</button>
			</Panel>
		);
	}
	const file = pictures.get(lead.mediaId);
	const why = whyNotHere(file, now);
	return (
		<Panel title={words.panels.lead} isOpen>
			<figure className="ed-lead">
				<div className={file ? "pic" : "pic pic--gone"}>
					{file ? (
						<img src={file.src} alt={lead.alt} width={file.width} height={file.height} />
					) : (
						<p>{words.picture.gone}</p>
					)}
				</div>
				<figcaption className="cap">
					{lead.caption}
					{lead.credit === "" ? null : <b>（{lead.credit}）</b>}
				</figcaption>
			</figure>
			{why === null ? null : <p className="err">{words.picture.unusable[why]}</p>}
			{file?.isAiMade ? <p className="hint">{words.picture.aiMade}</p> : null}
			{lead.alt.trim() === "" ? <p className="err">{words.picture.altMissing}</p> : null}
			<div className="ed-row">
				<button className="btn btn--sm" type="button" onClick={onOpen}>
					{words.picture.edit}
				</button>
				<button className="btn btn--sm btn--quiet" type="button" onClick={() => onChange({ lead: null })}>
					{words.picture.remove}
				</button>
			</div>
		</Panel>
	);
}
