"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/** What scrolls sideways, with `offset` percent of it in sight from the start. */
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
		if (shown) shown.scrollLeft = (shown.scrollWidth * offset) / 100 - shown.clientWidth / 2;
	}, [offset]);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
		<section ref={box} className="run-s" tabIndex={0} aria-label={label}>
			{children}
		</section>
	);
}
