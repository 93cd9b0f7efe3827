"use client";

import { useMemo } from "react";
import { keptSentences, LABEL_FROM } from "@/lib/submissions/kept-sentences";
import { useWords } from "./editor-words.island";
import type { ChangeDetails, SentIn, StoryDetails } from "./story-props";

/** How much of the text is still the sender's, which sentences those are, and the label that then belongs to the story. */
export function KeptMeter({
	sent,
	text,
	provenance,
	onFind,
	onChange,
}: {
	sent: SentIn;
	text: string;
	provenance: StoryDetails["provenance"];
	onFind: (quote: string) => void;
	onChange: ChangeDetails | null;
}) {
	const { kept: words } = useWords();
	const { share, sentences } = useMemo(() => keptSentences(sent.texts, text), [sent.texts, text]);
	const percent = Math.round(share * 100);
	const isLabelled = provenance?.mode === "supplied";
	const wantsLabel = share >= LABEL_FROM && !isLabelled;
	return (
		<section className="km" aria-labelledby="kept-meter">
			<p id="kept-meter" className="km-t">
				<b>{words.title}</b>
				<span className={wantsLabel ? "flag flag--warn" : "flag"}>{words.share(percent)}</span>
			</p>
			<meter min={0} max={100} high={LABEL_FROM * 100} value={percent} aria-labelledby="kept-meter" />
			<p className="hint">
				{isLabelled ? words.labelled(provenance.publication) : words.hint(LABEL_FROM * 100)}
			</p>
			{wantsLabel && onChange && (
				<button
					type="button"
					className="btn btn--sm"
					onClick={() =>
						onChange({
							provenance: { publication: sent.by, page: null, mode: "supplied", printedOn: null },
						})
					}
				>
					{words.label}
				</button>
			)}
			{sentences.length > 0 && (
				<details>
					<summary>{words.sentences(sentences.length)}</summary>
					<ul className="km-s" lang="zh-Hant-HK">
						{[...new Set(sentences)].map((sentence) => (
							<li key={sentence}>
								<button type="button" className="ck-q" title={words.find} onClick={() => onFind(sentence)}>
									{sentence}
								</button>
							</li>
						))}
					</ul>
				</details>
			)}
		</section>
	);
}
