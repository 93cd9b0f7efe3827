import { type Card, isShownAlike } from "./curate";

/** One thing by which a draft differs from what readers have: a story put on, taken off or shown otherwise, or the order. */
export type Change = { kind: "placed" | "removed" | "reworded"; articleId: string } | { kind: "order" };

/** What a launch would change, in the order in which it is told. */
export function changesOf(live: readonly Card[], draft: readonly Card[]): Change[] {
	const liveById = new Map(live.map((card) => [card.articleId, card]));
	const draftIds = new Set(draft.map(({ articleId }) => articleId));
	const stayed = draft.filter(({ articleId }) => liveById.has(articleId));
	const orderBefore = live.filter(({ articleId }) => draftIds.has(articleId));
	const isReordered = stayed.some(({ articleId }, at) => articleId !== orderBefore[at]?.articleId);
	return [
		...draft
			.filter(({ articleId }) => !liveById.has(articleId))
			.map(({ articleId }): Change => ({ kind: "placed", articleId })),
		...live
			.filter(({ articleId }) => !draftIds.has(articleId))
			.map(({ articleId }): Change => ({ kind: "removed", articleId })),
		...stayed
			.filter((card) => {
				const before = liveById.get(card.articleId);
				return before && !isShownAlike(card, before);
			})
			.map(({ articleId }): Change => ({ kind: "reworded", articleId })),
		...(isReordered ? [{ kind: "order" } as const] : []),
	];
}
