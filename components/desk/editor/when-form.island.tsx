"use client";

import type { ReactNode } from "react";
import { DayAndTime } from "@/components/desk/day-and-time.island";
import { useWords } from "./editor-words.island";

/** A day and a time in Hong Kong, and what is to happen then. */
export function WhenForm({
	when,
	isOff,
	act,
	children,
	onWhen,
	onSend,
}: {
	when: { on: string; at: string };
	isOff: boolean;
	act: string;
	children?: ReactNode;
	onWhen: (change: Partial<{ on: string; at: string }>) => void;
	onSend: () => void;
}) {
	const words = useWords();
	return (
		<form
			className="ed-when"
			onSubmit={(event) => {
				event.preventDefault();
				onSend();
			}}
		>
			<DayAndTime labels={{ on: words.publish.date, at: words.publish.time }} value={when} onWhen={onWhen} />
			{children}
			<button className="btn" type="submit" disabled={isOff}>
				{act}
			</button>
		</form>
	);
}
