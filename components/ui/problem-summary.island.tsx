"use client";

import { useEffect, useRef } from "react";
import { Icon } from "./icon";

export type SummaryItem = { sentence: string; field?: { id: string; label: string } | undefined };

/** All that is wrong with a form, above it, with links to the fields; it takes the focus whenever the answer is a new one. */
export function ProblemSummary({ title, items }: { title: string; items: readonly SummaryItem[] }) {
	const box = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal of the same kind is news as well
	useEffect(() => box.current?.focus(), [items]);
	return (
		<div ref={box} className="note note--err problems" role="alert" tabIndex={-1}>
			{items.length > 1 && <b>{title}</b>}
			<ul>
				{items.map(({ sentence, field }) => (
					<li key={`${field?.id} ${sentence}`}>
						<Icon name="warn" />
						<span>{field ? <a href={`#${field.id}`}>{`${field.label}：${sentence}`}</a> : sentence}</span>
					</li>
				))}
			</ul>
		</div>
	);
}
