import { Icon } from "@/components/ui/icon";
import type { BoardCard } from "@/lib/front-page/board";
import { headlineAt } from "@/lib/front-page/card-times";
import type { Words } from "@/lib/words/words";

/** What must be known of a card: whether it is new, when it comes out, and what speaks against it. */
export function CardFlags({
	card: { story, card, also, lacksPicture, standing },
	isNew,
	nameOf,
	now,
	words: { front, when },
}: {
	card: BoardCard;
	isNew: boolean;
	nameOf: (key: string) => string;
	now: Date;
	words: Words;
}) {
	const isReworded = headlineAt(card, now) !== null;
	return (
		<>
			{standing === "waiting" && card.shownFrom && (
				<span className="flag">
					<Icon name="clock" />
					{front.comesUp(when.near(card.shownFrom, now))}
				</span>
			)}
			{standing === "crowded" && <span className="flag flag--warn">{front.crowded}</span>}
			{card.shownUntil && (
				<span className={standing === "over" ? "flag flag--warn" : "flag"}>
					<Icon name="clock" />
					{front[standing === "over" ? "isOver" : "goesOff"](when.near(card.shownUntil, now))}
				</span>
			)}
			{isNew && <span className="flag flag--ok">{front.fresh}</span>}
			{story.state === "due" && story.publishAt && (
				<span className="flag" title={front.dueHint}>
					<Icon name="clock" />
					{front.due(when.near(story.publishAt, now))}
				</span>
			)}
			{story.state === "gone" && (
				<span className="flag flag--err">
					<Icon name="warn" />
					{front.gone}
				</span>
			)}
			{lacksPicture && story.state !== "gone" && (
				<span className="flag flag--warn">
					<Icon name="picture" />
					{front.lacksPicture}
				</span>
			)}
			{also.length > 0 && (
				<span className="flag flag--warn">
					<Icon name="copy" />
					{front.also(also.map(nameOf).join("、"))}
				</span>
			)}
			{isReworded && (
				<span className="flag">
					<Icon name="pen" />
					{card.headlineUntil
						? front.ownHeadlineUntil(when.near(card.headlineUntil, now))
						: front.ownHeadline}
				</span>
			)}
			{card.headline !== null && !isReworded && <span className="flag">{front.headlineOver}</span>}
		</>
	);
}

/** That the rule has filled this place. */
export function AutomaticFlag({ words: { front } }: { words: Words }) {
	return (
		<span className="flag" title={front.automaticHint}>
			<Icon name="swap" />
			{front.automatic}
		</span>
	);
}
