"use client";

import { useEffect, useRef } from "react";
import { Icon } from "./icon";

/** A sentence about the whole form, or about a field, which it names. */
export type SummaryItem = { sentence: string; fieldId?: string | undefined };

/** All that is wrong with a form, above it, with links to the fields; it takes the focus whenever the answer is a new one. */
export function ProblemSummary({ title, items }: { title: string; items: readonly SummaryItem[] }) {
	const box = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal of the same kind is news as well
	useEffect(() => box.current?.focus(), [items]);
	return (
		<div ref={box} className="note note--err problems" role="alert" tabIndex={-1}>
			{items.length > 1 && <b>{title}</b>}
			<ul>
				{items.map(({ sentence, fieldId }) => (
					<li key={`${fieldId} ${sentence}`}>
						<Icon name="warn" />
						<span>{fieldId ? <a href={`#${fieldId}`}>{sentence}</a> : sentence}</span>
					</li>
				))}
			</ul>
		</div>
	);
}
