"use client";

import { useState } from "react";
import { DayAndTime } from "@/components/desk/day-and-time.island";
import { Modal } from "@/components/desk/editor/modal.island";
import { useWords } from "@/components/desk/words.island";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { problemSentence } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

/** Asks for another day and time, Hong Kong's. */
export function WhenDialog({
	title,
	at,
	isBusy,
	problems,
	onSend,
	onClose,
}: {
	title: string;
	at: Date;
	isBusy: boolean;
	problems: readonly Problem[];
	onSend: (when: { on: string; at: string }) => void;
	onClose: () => void;
}) {
	const words = useWords();
	const { assign, asks, calendar, panel } = words.workflow;
	const [when, setWhen] = useState({ on: dayOf(at), at: clock(at) });
	const refused = problems.map((problem) => problemSentence(words, problem)).join(" ");
	return (
		<Modal title={title} onClose={onClose}>
			<form
				className="dlg-b"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					if (!isBusy) onSend(when);
				}}
			>
				<DayAndTime
					labels={{ on: calendar.day, at: assign.at }}
					value={when}
					onWhen={(change) => setWhen((before) => ({ ...before, ...change }))}
				/>
				{refused === "" ? null : (
					<p className="err" role="alert">
						{refused}
					</p>
				)}
				<div className="dlg-f">
					<button className="btn btn--quiet" type="button" onClick={onClose}>
						{asks.cancel}
					</button>
					<button className="btn btn--pri" type="submit" aria-disabled={isBusy}>
						{isBusy ? panel.working : title}
					</button>
				</div>
			</form>
		</Modal>
	);
}
