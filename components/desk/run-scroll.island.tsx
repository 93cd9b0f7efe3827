"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/** How far along what is in sight `offset` may stand when the past is to be seen as well. */
const FARTHEST = 0.85;

/** What scrolls sideways, with `offset` percent of it in sight from the start, and no entry cut by the edge. */
export function RunScroll({
	label,
	offset,
	children,
}: {
	label: string;
	offset: number;
	children: ReactNode;
}) {
	const box = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const shown = box.current;
		if (shown) shown.scrollLeft = beginningOf(shown, (shown.scrollWidth * offset) / 100);
	}, [offset]);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
		<section ref={box} className="run-s" tabIndex={0} aria-label={label}>
			{children}
		</section>
	);
}

/** All from the beginning when the place is in sight then; else with the place in the middle, or with what came before it. */
function beginningOf(shown: HTMLElement, place: number): number {
	const earliest = place - shown.clientWidth * FARTHEST;
	if (earliest <= 0) return 0;
	const middle = place - shown.clientWidth / 2;
	const entries = [...shown.querySelectorAll("a")].map((entry) => {
		const { left, right } = entry.getBoundingClientRect();
		const from = shown.getBoundingClientRect().left - shown.scrollLeft;
		return { start: left - from, end: right - from };
	});
	const isInSight = entries.some(({ end, start }) => end > middle && start < middle + shown.clientWidth);
	const last = Math.max(0, ...entries.map(({ start }) => start).filter((start) => start < middle));
	const from = isInSight || last < earliest ? middle : last;
	const cut = entries.filter(({ start, end }) => start < from && end > from).map(({ start }) => start);
	return Math.max(earliest, Math.min(from, ...cut) - 2);
}
