"use client";

import { type FormEvent, useId } from "react";
import { SaysDay } from "@/components/desk/says-day.island";
import { useWords } from "@/components/desk/words.island";

/** Sets a launch of what readers have not got for a time in Hong Kong, and shows the front page as it will be at one. */
export function TimeForms({
	today,
	changes,
	onTime,
}: {
	/** The day in Hong Kong, YYYY-MM-DD. */
	today: string;
	changes: number;
	onTime: (on: string, at: string) => void;
}) {
	const { front: words } = useWords();
	const time = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const [on, at] = [form.get("on"), form.get("at")];
		if (typeof on === "string" && typeof at === "string") onTime(on, at);
	};
	return (
		<>
			{changes > 0 && (
				<form className="cur-t" onSubmit={time}>
					<h3>{words.timeTitle}</h3>
					<p className="hint">{words.timeHint}</p>
					<Instant today={today} />
					<button className="btn" type="submit">
						{words.timeSubmit}
					</button>
				</form>
			)}
			<form className="cur-t" action="/desk/front/preview">
				<h3>{words.previewTitle}</h3>
				<p className="hint">{words.previewHint}</p>
				<Instant today={today} />
				<label className="check">
					<input type="checkbox" name="drafts" value="on" defaultChecked />
					<span>{words.withDrafts}</span>
				</label>
				<button className="btn" type="submit">
					{words.previewSubmit}
				</button>
			</form>
		</>
	);
}

function Instant({ today }: { today: string }) {
	const { front: words } = useWords();
	const id = useId();
	return (
		<SaysDay value={`${today}T18:00`}>
			<div className="cur-row">
				<label htmlFor={`${id}-on`}>
					<span className="vh">{words.on}</span>
					<input className="inp" id={`${id}-on`} type="date" name="on" required defaultValue={today} />
				</label>
				<label htmlFor={`${id}-at`}>
					<span className="vh">{words.at}</span>
					<input className="inp" id={`${id}-at`} type="time" name="at" required defaultValue="18:00" />
				</label>
			</div>
		</SaysDay>
	);
}
