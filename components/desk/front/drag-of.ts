import type { DragEvent } from "react";
import type { Picked } from "./use-curation";

/** What is dragged at this desk is of this type, so that a text or a file of elsewhere finds no place. */
export const DRAGGED_STORY = "application/x-front-story";

/** Lets an element be dragged as a story. */
export function dragOf({ dragged, onDrag }: { dragged: Picked; onDrag: (dragged: Picked | null) => void }) {
	return {
		draggable: true,
		onDragStart: (event: DragEvent) => {
			event.dataTransfer.setData(DRAGGED_STORY, dragged.story.articleId);
			event.dataTransfer.setData("text/plain", dragged.story.headline.claim);
			onDrag(dragged);
		},
		onDragEnd: () => onDrag(null),
	};
}
