"use client";

import { useId } from "react";
import { SaysDay } from "@/components/desk/says-day.island";
import { useWords } from "@/components/desk/words.island";
import type { Curation, Picked } from "./use-curation";
import { WentLive } from "./went-live.island";

/** What was just done, what went wrong, what is in the hand, and whether readers have the last launch. */
export function Notices({
	curation: { said, trouble, repeat, dismiss, isBusy },
	picked,
	later,
	edition,
	onLater,
	onDrop,
}: {
	curation: Curation;
	picked: Picked | null;
	/** The last launch from this page; 0 while there was none. */
	edition: number;
	/** When what is in the hand comes up, as it is typed; empty: at once. */
	later: string;
	onLater: (later: string) => void;
	onDrop: () => void;
}) {
	const id = useId();
	const { front: words } = useWords();
	return (
		<section className="cur-n" aria-label={words.notices}>
			<p role="status">{picked ? words.picking(picked.story.headline.claim) : said}</p>
			{!picked && !said && !trouble && <p className="hint">{words.howTo}</p>}
			{picked?.from === null && (
				<div className="cur-later">
					<label htmlFor={id}>{words.later}</label>
					<SaysDay value={later}>
						<input
							className="inp"
							id={id}
							type="datetime-local"
							value={later}
							onChange={(event) => onLater(event.target.value)}
						/>
					</SaysDay>
				</div>
			)}
			{picked && (
				<button className="btn" type="button" onClick={onDrop}>
					{words.cancelPick}
				</button>
			)}
			{trouble && (
				<div className="note note--err" role="alert">
					<p>{trouble.sentence}</p>
					<div className="cur-row">
						{trouble.step && (
							<button
								className="btn btn--pri"
								type="button"
								aria-disabled={isBusy || undefined}
								onClick={() => {
									// Not before the colleague's version is on the page.
									if (!isBusy) void repeat();
								}}
							>
								{words.again}
							</button>
						)}
						<button className="btn" type="button" onClick={dismiss}>
							{words.dismiss}
						</button>
					</div>
				</div>
			)}
			{edition > 0 && <WentLive key={edition} edition={edition} />}
		</section>
	);
}
