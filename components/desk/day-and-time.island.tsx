"use client";

import { useId } from "react";
import { SaysDay } from "./says-day.island";

export type DayAndTimeTyped = { on: string; at: string };

/** A day and a time of it in Hong Kong, side by side, and in words below them. The fields keep what is typed; this only tells. */
export function DayAndTime({
	labels,
	value: { on, at },
	onWhen,
}: {
	labels: DayAndTimeTyped;
	value: DayAndTimeTyped;
	onWhen: (change: Partial<DayAndTimeTyped>) => void;
}) {
	const id = useId();
	return (
		<SaysDay value={`${on}T${at}`}>
			<div className="ed-two">
				<div className="field">
					<label htmlFor={`${id}-on`}>{labels.on}</label>
					<input
						className="inp"
						id={`${id}-on`}
						type="date"
						defaultValue={on}
						onInput={(event) => onWhen({ on: event.currentTarget.value })}
					/>
				</div>
				<div className="field">
					<label htmlFor={`${id}-at`}>{labels.at}</label>
					<input
						className="inp"
						id={`${id}-at`}
						type="time"
						defaultValue={at}
						onInput={(event) => onWhen({ at: event.currentTarget.value })}
					/>
				</div>
			</div>
		</SaysDay>
	);
}
