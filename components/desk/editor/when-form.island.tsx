"use client";

import type { ReactNode } from "react";
import { useWords } from "./editor-words.island";
import { TextField } from "./text-field.island";

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
			<div className="ed-two">
				<TextField label={words.publish.date} type="date" value={when.on} onText={(on) => onWhen({ on })} />
				<TextField label={words.publish.time} type="time" value={when.at} onText={(at) => onWhen({ at })} />
			</div>
			{children}
			<button className="btn" type="submit" disabled={isOff}>
				{act}
			</button>
		</form>
	);
}
