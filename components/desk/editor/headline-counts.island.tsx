"use client";

import type { Headline } from "@/lib/headlines/headline";
import { headlineAdvice, kickerStandsUpright } from "@/lib/headlines/measure";
import { countGraphemes } from "@/lib/text/graphemes";
import { useWords } from "./editor-words.island";

/** How long each part of the headline is, and what the house would say about it. */
export function HeadlineCounts({ id, headline }: { id: string; headline: Headline }) {
	const words = useWords().headline;
	const { kicker, claim, subs, author } = headline;
	const advice = headlineAdvice(headline);
	const claimIsFine = claim !== "" && !advice.some(({ field }) => field === "claim");
	return (
		<div id={id} className="ed-cnt">
			<span>
				{words.kicker} {kicker === null ? words.none : <Count text={kicker} unit={words.count} />}
				{kicker === null ? null : (
					<span className="ok"> {kickerStandsUpright(kicker) ? words.upright : words.flat}</span>
				)}
			</span>
			<span>
				{words.claim} <Count text={claim} unit={words.count} />
				{claimIsFine ? <span className="ok"> {words.fits}</span> : null}
			</span>
			<span>
				{words.sub}{" "}
				{subs.length === 0 ? words.none : <b>{subs.map((sub) => countGraphemes(sub)).join("＋")}</b>}
				{subs.length === 0 ? null : words.count}
			</span>
			{author === null ? null : (
				<span>
					{words.author} <b>{author}</b>
				</span>
			)}
			{advice
				.filter(({ code }) => code !== "claim-empty")
				.map(({ code }) => (
					<span key={code} className="ed-adv">
						{words.advice[code]}
					</span>
				))}
		</div>
	);
}

function Count({ text, unit }: { text: string; unit: string }) {
	return (
		<>
			<b>{countGraphemes(text)}</b>
			{unit}
		</>
	);
}
