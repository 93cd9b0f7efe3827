"use client";

import { type ReactNode, useState } from "react";
import { fromHongKong } from "@/lib/time/hong-kong";
import { useWords } from "./words.island";

/**
 * Says under a field of a day, or of a day and a time, which one it is, with its weekday: the browser writes 03/12 or 12/03 as it likes,
 * and a story that goes out on the other day is out.
 */
export function SaysDay({ value, children }: { value: string; children: ReactNode }) {
	const { when } = useWords();
	const [typed, setTyped] = useState(value);
	const [given, setGiven] = useState(value);
	// The form may empty the field itself.
	if (value !== given) {
		setGiven(value);
		setTyped(value);
	}
	const [day = "", time] = typed.split("T");
	const at = fromHongKong(day, time ?? "12:00");
	return (
		<div
			className="says-day"
			onInput={({ target }) => {
				if (target instanceof HTMLInputElement && target.type.startsWith("date")) setTyped(target.value);
			}}
		>
			{children}
			<p className="hint">{at && (time === undefined ? when.wholeDay(at) : when.atHome(at))}</p>
		</div>
	);
}
