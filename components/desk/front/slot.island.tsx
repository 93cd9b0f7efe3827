"use client";

import { type DragEvent, type ReactNode, useState } from "react";
import { useWords } from "@/components/desk/words.island";
import { Picture } from "@/components/story/picture";
import type { BoardStory } from "@/lib/front-page/board";
import { BoardHeadline } from "./board-headline";
import { DRAGGED_STORY, dragOf } from "./drag-of";
import type { Picked } from "./use-curation";

/** Puts what is in the hand somewhere; `id` lets the focus find the button. */
export type Put = { id: string; label: string; onPut: () => void };

/** One place of a container with the story in it: it can be dragged, chosen, and dropped upon. */
export function Slot({
	id,
	story,
	label,
	flags,
	looks,
	withPicture,
	isChosen,
	dragged,
	put,
	onDrag,
	onDropHere,
	onChoose,
}: {
	/** Of the button, to which the focus comes back. */
	id?: string;
	story: BoardStory;
	label: string;
	flags: ReactNode;
	looks: string;
	withPicture: boolean;
	isChosen: boolean;
	/** What one has in the hand who drags this. */
	dragged: Picked;
	/** Puts what is in the hand here; null while nothing is, or when it cannot stand here. */
	put: Put | null;
	onDrag: (dragged: Picked | null) => void;
	onDropHere: () => void;
	onChoose: () => void;
}) {
	const [isOver, setIsOver] = useState(false);
	return (
		<article
			className={["slot", looks, isChosen && "slot--sel", isOver && "slot--drop"].filter(Boolean).join(" ")}
			{...dragOf({ dragged, onDrag })}
			{...dropOn(onDropHere, setIsOver)}
		>
			{withPicture && story.picture && <Picture picture={story.picture} sizes="20rem" decorative />}
			<p className="lbl-s">
				<span>{label}</span>
				{flags}
			</p>
			<button className="h" type="button" id={id} aria-pressed={isChosen} onClick={onChoose}>
				<BoardHeadline headline={story.headline} withSub={looks.includes("slot--lead")} />
			</button>
			{put && <PutButton {...put} />}
		</article>
	);
}

/** An empty place, which is there to be dropped upon. */
export function EmptySlot({ put, onDropHere }: { put: Put | null; onDropHere: () => void }) {
	const { front: words } = useWords();
	const [isOver, setIsOver] = useState(false);
	return (
		<div
			className={isOver ? "slot slot--empty slot--drop" : "slot slot--empty"}
			{...dropOn(onDropHere, setIsOver)}
		>
			{put ? <PutButton {...put} /> : <p className="hint">{words.dropHint}</p>}
		</div>
	);
}

function PutButton({ id, label, onPut }: Put) {
	const { front: words } = useWords();
	return (
		<button className="btn fp-put" type="button" id={id} aria-label={label} onClick={onPut}>
			{words.putHereShort}
		</button>
	);
}

function dropOn(onDropHere: () => void, setIsOver: (isOver: boolean) => void) {
	return {
		onDragOver: (event: DragEvent) => {
			if (!event.dataTransfer.types.includes(DRAGGED_STORY)) return;
			event.preventDefault();
			setIsOver(true);
		},
		onDragLeave: () => setIsOver(false),
		onDrop: (event: DragEvent) => {
			if (!event.dataTransfer.types.includes(DRAGGED_STORY)) return;
			event.preventDefault();
			setIsOver(false);
			onDropHere();
		},
	};
}
