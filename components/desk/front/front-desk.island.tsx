"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWords } from "@/components/desk/words.island";
import type { BoardContainer, BoardStory } from "@/lib/front-page/board";
import type { ContainerKey } from "@/lib/front-page/containers";
import type { Board } from "@/lib/front-page/desk-queries";
import type { Words } from "@/lib/words/words";
import { BoardSheet } from "./board-sheet.island";
import { Candidates } from "./candidates.island";
import { ChangesBar } from "./changes-bar";
import { ChosenCard } from "./chosen-card.island";
import { cardId, putId } from "./container.island";
import { LaunchHead } from "./launch-head.island";
import { Notices } from "./notices.island";
import { Records } from "./records.island";
import { TimeForms } from "./time-forms.island";
import { useCards } from "./use-cards";
import { type CardPlace, containerName, type Picked, useCuration } from "./use-curation";

/** The desk of the front page: stories on the left, the page as it will stand in the middle, the chosen card on the right. */
export function FrontDesk({
	board,
	stories,
	search,
	now,
	today,
}: {
	board: Board;
	stories: readonly BoardStory[];
	search: string;
	now: Date;
	today: string;
}) {
	const words = useWords();
	const { containers } = board;
	const curation = useCuration(containers);
	const cards = useCards(containers);
	const [picked, setPicked] = useState<Picked | null>(null);
	/** When what is in the hand comes up, as it is typed in Hong Kong time; empty: at once. */
	const [later, setLater] = useState("");
	const [chosen, setChosen] = useState<CardPlace | null>(null);
	const [size, setSize] = useState<"desktop" | "phone">("desktop");
	const [edition, setEdition] = useState(0);
	/** What shall have the focus once it is there, unless whoever asked for it at `from` has gone on to something else by then. */
	const wanted = useRef<{ target: string; from: Element | null } | null>(null);
	/** What is picked or dragged. The page shows what is picked; while something is dragged nothing on it may move. */
	const held = useRef<Picked | null>(null);
	const cameFrom = useRef<HTMLElement | null>(null);
	const focusOn = (target: string, from = document.activeElement) => {
		wanted.current = { target, from };
	};
	const nameOf = (key: string) => containerName(words, containers, key);
	const pending = containers.filter(({ changes }) => changes.length > 0).map(({ key }) => key);
	const changes = containers.reduce((sum, one) => sum + one.changes.length, 0);
	const launches = board.launches.filter(({ launchAt }) => launchAt <= now);

	// What was asked to have the focus may only be there once the server has answered.
	useEffect(() => {
		if (!wanted.current) return;
		const { target, from } = wanted.current;
		const now = document.activeElement;
		const isElsewhere = now !== null && now !== document.body && now !== from;
		const there = isElsewhere ? null : document.getElementById(target);
		there?.focus();
		if (isElsewhere || there) wanted.current = null;
	});

	const pick = (next: Picked) => {
		cameFrom.current = document.activeElement as HTMLElement | null;
		held.current = next;
		setPicked(next);
		setLater("");
		focusOn(putId("lead", 0));
	};
	const drag = (next: Picked | null) => {
		held.current = next;
		setPicked(null);
		setLater("");
	};
	const dropIt = () => {
		held.current = null;
		setPicked(null);
		cameFrom.current?.focus();
	};
	const put = async (to: ContainerKey, position: number) => {
		if (!held.current) return;
		const { story, from: stoodIn, removedId } = held.current;
		const claim = story.headline.claim;
		held.current = null;
		setPicked(null);
		const ownPlace = containers
			.find(({ key }) => key === to)
			?.cards.findIndex(({ card }) => card.articleId === story.articleId);
		// Counted among the others: without itself, what stands after it is one place nearer.
		const at = ownPlace !== undefined && ownPlace >= 0 && ownPlace < position ? position - 1 : position;
		const { articleId } = story;
		const answer = await curation.send(
			stoodIn
				? {
						deed: "move",
						body: { articleId, from: stoodIn, to, position: at },
						say: words.front.done.moved(claim, nameOf(to)),
					}
				: {
						deed: "place",
						body: { articleId, to, position: at, removedId, shownFrom: later },
						say: later
							? words.front.done.placedLater(claim, nameOf(to), later.replace("T", " "))
							: words.front.done.placed(claim, nameOf(to)),
					},
		);
		if (!answer.ok) {
			// The time was wrong: what was in the hand is there again, with the time as it was typed.
			if (answer.problems.some(({ field }) => field === "shownFrom")) {
				held.current = { story, from: stoodIn, removedId };
				setPicked(held.current);
			}
			return;
		}
		setLater("");
		setChosen({ container: to, articleId });
		focusOn(cardId({ container: to, articleId }), curation.askedAt());
	};
	const launch = async () => {
		if (cards.hasUnsaved) return curation.tell(words.front.unsavedForms);
		const answer = await curation.send({
			deed: "launch",
			body: { containers: pending },
			say: words.front.done.launched,
		});
		if (answer.ok) setEdition(answer.edition);
	};
	const tools = {
		curation,
		nameOf,
		now,
		picked,
		chosen,
		onPick: pick,
		onDrag: drag,
		onChoose: setChosen,
		onPut: put,
		onLaunched: setEdition,
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape lets go of what is in the hand, wherever the focus is.
		<div
			className="cur-all"
			onKeyDown={(event: KeyboardEvent) => {
				if (event.key === "Escape" && picked) dropIt();
			}}
		>
			<LaunchHead
				liveAt={launches[0]?.launchAt ?? null}
				{...{ now, changes, size }}
				isBusy={curation.isSending}
				onSize={setSize}
				onDiscard={() =>
					void curation.send({
						deed: "discard",
						body: { containers: pending },
						say: words.front.done.discarded,
					})
				}
				onLaunch={() => void launch()}
			/>
			<ChangesBar {...{ board, nameOf, now, words }} />
			<Notices {...{ curation, picked, later, edition }} onLater={setLater} onDrop={dropIt} />
			<main className="cur" id="main">
				<Candidates
					{...{ stories, search, now, picked }}
					whereIs={(articleId) => whereIs(words, containers, articleId)}
					onDrag={drag}
					onPick={pick}
				/>
				<BoardSheet {...{ board, size, tools }} />
				<aside className="cur-r">
					<ChosenCard
						{...{ board, chosen, cards, tools }}
						onMoved={(place) => {
							setChosen(place);
							focusOn(cardId(place), curation.askedAt());
						}}
						onPick={pick}
						onClose={() => {
							if (chosen) focusOn(cardId(chosen));
							setChosen(null);
						}}
						onRemoved={(container) => {
							setChosen(null);
							focusOn(`ct-${container}`, curation.askedAt());
						}}
					/>
					<TimeForms
						{...{ today, changes }}
						onTime={(on, at) =>
							void curation.send({
								deed: "time",
								body: { containers: pending, on, at },
								say: words.front.done.timed(`${on} ${at}`),
							})
						}
					/>
					<Records {...{ board, nameOf, now }} onPick={pick} />
				</aside>
			</main>
		</div>
	);
}

function whereIs(words: Words, containers: readonly BoardContainer[], articleId: string) {
	const name = (key: string) => containerName(words, containers, key);
	const placed = containers.filter(({ cards }) => cards.some(({ card }) => card.articleId === articleId));
	const automatic = containers.filter((one) => one.automatic.some((story) => story.articleId === articleId));
	const places = [
		...placed.map(({ key }) => name(key)),
		...automatic.map(({ key }) => words.front.automaticIn(name(key))),
	];
	return { places: places.join("、"), isPlaced: placed.length > 0 };
}
