"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useWords } from "@/components/desk/words.island";
import { Icon } from "@/components/ui/icon";
import type { BoardStory } from "@/lib/front-page/board";
import { BoardHeadline } from "./board-headline";
import { dragOf } from "./drag-of";
import type { Picked } from "./use-curation";

const TYPING_PAUSE = 350;

/** The stories that can be placed, the newest first, with a search; those on the front page say where. */
export function Candidates({
	stories,
	search,
	now,
	whereIs,
	picked,
	onDrag,
	onPick,
}: {
	stories: readonly BoardStory[];
	search: string;
	now: Date;
	/** The names of the places where a story stands, and whether an editor put it there. */
	whereIs: (articleId: string) => { places: string; isPlaced: boolean };
	picked: Picked | null;
	onDrag: (dragged: Picked | null) => void;
	onPick: (picked: Picked) => void;
}) {
	const { front: words, when } = useWords();
	const router = useRouter();
	const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
	const find = (text: string) => {
		clearTimeout(typing.current);
		const query = text.trim() === "" ? "" : `?q=${encodeURIComponent(text)}`;
		typing.current = setTimeout(() => router.replace(`/desk/front${query}`, { scroll: false }), TYPING_PAUSE);
	};
	return (
		<section className="cur-l" aria-labelledby="candidates">
			<h2 id="candidates">{words.candidates}</h2>
			<form className="cand-f" method="get">
				<input
					className="inp"
					type="search"
					name="q"
					aria-label={words.search}
					placeholder={words.searchHint}
					defaultValue={search}
					onChange={(event) => find(event.target.value)}
				/>
				<button className="btn" type="submit">
					{words.searchButton}
				</button>
			</form>
			{stories.length === 0 && <p className="hint">{words.nothingFound}</p>}
			<ul className="cand">
				{stories.map((story) => {
					const { places, isPlaced } = whereIs(story.articleId);
					const mine: Picked = { story, from: null, removedId: null };
					return (
						<li
							key={story.articleId}
							className={isPlaced ? "used" : undefined}
							{...dragOf({ dragged: mine, onDrag })}
						>
							<Icon name="grip" />
							<div>
								<p className="h">
									<BoardHeadline headline={story.headline} />
								</p>
								<p className="meta">
									<span>
										{story.publishAt &&
											(story.state === "due"
												? words.due(when.near(story.publishAt, now))
												: when.near(story.publishAt, now))}
										　{story.byline}
									</span>
									{places && <span>{places}</span>}
								</p>
							</div>
							<button
								className="icbtn"
								type="button"
								id={`pick-${story.articleId}`}
								aria-label={words.putIn(story.headline.claim)}
								aria-pressed={picked?.story.articleId === story.articleId && picked.from === null}
								onClick={() => onPick(mine)}
							>
								<Icon name="plus" />
							</button>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
