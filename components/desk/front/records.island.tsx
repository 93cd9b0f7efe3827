"use client";

import { useWords } from "@/components/desk/words.island";
import { Icon } from "@/components/ui/icon";
import type { Board } from "@/lib/front-page/desk-queries";
import { BoardHeadline } from "./board-headline";
import type { Picked } from "./use-curation";

const LAUNCHES_SHOWN = 8;

/** What was lately taken off, to be put back, and what was launched and by whom, the timed first. */
export function Records({
	board: { removed, launches },
	nameOf,
	now,
	onPick,
}: {
	board: Board;
	nameOf: (key: string) => string;
	now: Date;
	onPick: (picked: Picked) => void;
}) {
	const { front: words, when } = useWords();
	return (
		<>
			{removed.length > 0 && (
				<section>
					<h3>{words.removedTitle}</h3>
					<ul className="cand">
						{removed.map(({ id, story, container }) => (
							<li key={id}>
								<Icon name="swap" />
								<div>
									<p className="h">
										<BoardHeadline headline={story.headline} />
									</p>
									<p className="meta">{nameOf(container)}</p>
								</div>
								<button
									className="icbtn"
									type="button"
									id={`pick-${id}`}
									aria-label={words.putBack(story.headline.claim)}
									onClick={() => onPick({ story, from: null, removedId: id })}
								>
									<Icon name="plus" />
								</button>
							</li>
						))}
					</ul>
				</section>
			)}
			<section>
				<h3>{words.history}</h3>
				{launches.length === 0 && <p className="hint">{words.noHistory}</p>}
				<ol className="cur-hist">
					{launches.slice(0, LAUNCHES_SHOWN).map(({ id, container, launchAt, madeBy, isUndo }) => (
						<li key={id} className={launchAt > now ? "now" : undefined}>
							<b>{when.near(launchAt, now)}</b>
							<span className="hint">
								{madeBy}　{nameOf(container)}
								{isUndo && `　${words.undoMark}`}
								{launchAt > now && `　${words.timeTitle}`}
							</span>
						</li>
					))}
				</ol>
			</section>
		</>
	);
}
