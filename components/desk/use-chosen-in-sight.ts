import { type RefObject, useEffect } from "react";

/**
 * Brings what is chosen into sight in the rows and lists of the page that scroll by themselves: the last tab of a row on a phone, the
 * item that is open far down the inbox. The page itself stays where it is.
 */
export function useChosenInSight(page: RefObject<HTMLElement | null>, path: string): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page in the same frame
	useEffect(() => {
		for (const chosen of page.current?.querySelectorAll<HTMLElement>("[aria-current]") ?? []) {
			const row = scrollingAround(chosen, page.current);
			if (row) bringIntoSight(chosen, row);
		}
	}, [page, path]);
}

function scrollingAround(one: HTMLElement, page: HTMLElement | null): HTMLElement | null {
	for (let box = one.parentElement; box !== null && box !== page; box = box.parentElement) {
		const { overflowX, overflowY } = getComputedStyle(box);
		if (overflowX === "auto" && box.scrollWidth > box.clientWidth) return box;
		if (overflowY === "auto" && box.scrollHeight > box.clientHeight) return box;
	}
	return null;
}

function bringIntoSight(chosen: HTMLElement, row: HTMLElement): void {
	const [at, seen] = [chosen.getBoundingClientRect(), row.getBoundingClientRect()];
	if (at.left < seen.left || at.right > seen.right)
		row.scrollLeft += at.left + at.width / 2 - (seen.left + seen.width / 2);
	if (at.top < seen.top || at.bottom > seen.bottom)
		row.scrollTop += at.top + at.height / 2 - (seen.top + seen.height / 2);
}
