"use client";

import { useId, useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { Icon } from "@/components/ui/icon";
import type { BoardCard, BoardContainer } from "@/lib/front-page/board";
import type { Card } from "@/lib/front-page/curate";
import type { Problem } from "@/lib/write/outcome";
import { CardTimesFields, type TypedTimes, typedTimesOf } from "./card-times.island";
import { type SwapChoice, SwapForm } from "./swap-form.island";
import type { CardPlace, Curation } from "./use-curation";

/** What is typed about a card and not saved yet, and the card as it was when that began. */
export type TypedCard = TypedTimes & {
	headline: string;
	showsPicture: boolean;
	showsSubs: boolean;
	was: Omit<Card, "articleId">;
};

/** The chosen card: its own headline, picture and 副題, its place in the order, and the way off the page. */
export function CardPanel({
	container,
	card,
	labelAt,
	typed,
	sameKicker,
	curation,
	onType,
	swaps,
	onMoved,
	onPick,
	onRemove,
	onClose,
}: {
	container: BoardContainer;
	card: BoardCard;
	/** What a position of the container is called. */
	labelAt: (position: number) => string;
	typed: TypedCard | null;
	/** The 眉題, when another card on the page has the same. */
	sameKicker: string | null;
	/** The other cards on the page, by the name of their place. */
	swaps: readonly SwapChoice[];
	curation: Curation;
	onType: (typed: TypedCard | null) => void;
	/** The card stands elsewhere now. */
	onMoved: (place: CardPlace) => void;
	onPick: () => void;
	onRemove: () => void;
	onClose: () => void;
}) {
	const { front: words } = useWords();
	const id = useId();
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const { articleId } = card.card;
	const position = container.cards.indexOf(card);
	const claim = card.story.headline.claim;
	const shown: TypedCard = typed ?? typedOf(card);
	const type = (changed: Partial<TypedCard>) => onType({ ...shown, ...changed });
	const move = (to: number) =>
		curation.send({
			deed: "move",
			body: { articleId, from: container.key, to: container.key, position: to },
			say: words.done.moved(claim, labelAt(to)),
		});
	const save = async () => {
		const answer = await curation.send({
			deed: "change",
			body: { articleId, container: container.key, ...shown },
			say: words.done.changed(claim),
		});
		setProblems(answer.ok ? [] : answer.problems);
		if (answer.ok) onType(null);
	};
	return (
		<section className="cur-card" aria-labelledby={`${id}-p ${id}-h`}>
			<p className="hint" id={`${id}-p`}>
				{words.slot}
			</p>
			<div className="cur-card-h">
				<h2 id={`${id}-h`}>{labelAt(position)}</h2>
				<button className="btn btn--quiet" type="button" onClick={onClose}>
					{words.close}
				</button>
			</div>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					void save();
				}}
			>
				<div className="field">
					<label htmlFor={`${id}-t`}>{words.headline}</label>
					<textarea
						className="inp"
						id={`${id}-t`}
						rows={3}
						lang="zh-Hant-HK"
						placeholder={card.story.ownHeadline}
						aria-describedby={`${id}-d`}
						value={shown.headline}
						onChange={(event) => type({ headline: event.target.value })}
					/>
					<p className="hint" id={`${id}-d`}>
						{words.headlineHint}
					</p>
				</div>
				{(["showsPicture", "showsSubs"] as const).map((field) => (
					<label key={field} className="check">
						<input
							type="checkbox"
							checked={shown[field]}
							onChange={(event) => type({ [field]: event.target.checked })}
						/>
						<span>{words[field]}</span>
					</label>
				))}
				<CardTimesFields
					typed={shown}
					hasHeadline={shown.headline.trim() !== ""}
					problems={problems}
					onType={type}
				/>
				<div className="cur-row">
					<button className="btn btn--pri" type="submit">
						{words.save}
					</button>
					{(typed || card.card.headline !== null) && (
						<button className="btn" type="button" onClick={() => onType(revertedOf(card))}>
							{words.revert}
						</button>
					)}
				</div>
			</form>
			<div className="cur-row">
				<Step name="up" isOff={position === 0} onClick={() => void move(position - 1)} />
				<Step
					name="down"
					isOff={position === container.cards.length - 1}
					onClick={() => void move(position + 1)}
				/>
				<button className="btn" type="button" onClick={onPick}>
					<Icon name="swap" />
					{words.moveTo}
				</button>
				<button className="btn" type="button" onClick={onRemove}>
					{words.remove}
				</button>
				<a className="btn btn--quiet" href={`/desk/articles/${articleId}`}>
					{words.openStory}
				</a>
			</div>
			<SwapForm
				choices={swaps}
				onSwap={async (other) => {
					const answer = await curation.send({
						deed: "swap",
						body: {
							one: { articleId, container: container.key },
							other: { articleId: other.articleId, container: other.container },
						},
						say: words.done.swapped(claim, other.claim),
					});
					if (answer.ok) onMoved({ container: other.container, articleId });
				}}
			/>
			{sameKicker && <p className="note note--warn">{words.sameKicker(sameKicker)}</p>}
		</section>
	);
}

/** A step up or down; at the end of the list it stays focusable and does nothing. */
function Step({ name, isOff, onClick }: { name: "up" | "down"; isOff: boolean; onClick: () => void }) {
	const { front: words } = useWords();
	return (
		<button
			className="btn"
			type="button"
			aria-disabled={isOff || undefined}
			onClick={() => {
				if (!isOff) onClick();
			}}
		>
			<Icon name={name} />
			{words[name]}
		</button>
	);
}

/** The card's fields as they are saved. */
export function typedOf({ card: { articleId: _story, ...was } }: BoardCard): TypedCard {
	const { headline, showsPicture, showsSubs } = was;
	return { headline: headline ?? "", showsPicture, showsSubs, ...typedTimesOf(was), was };
}

/** As saved where something was typed; else the story's own headline, to be saved. */
function revertedOf(card: BoardCard): TypedCard | null {
	return card.card.headline === null ? null : { ...typedOf(card), headline: "" };
}
