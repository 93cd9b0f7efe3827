"use client";

import { type ReactNode, useState } from "react";
import { fromHongKong } from "@/lib/time/hong-kong";
import { useWords } from "./words.island";

/**
 * Says under the fields of a day and a time which they are, with the weekday and in 24 hours: the browser writes 03/12 or 12/03 and
 * 06:00 or 18:00 as it likes, and a story that goes out on the other day, or twelve hours late, is out. The fields are one or two:
 * `value` is a day, a day and a time with a T between them, or half of that.
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
	const [day = "", time = ""] = typed.split("T");
	const at = fromHongKong(day, time === "" ? "12:00" : time.slice(0, 5));
	return (
		<div
			className="says-day"
			onInput={({ target }) => {
				if (target instanceof HTMLInputElement) setTyped((before) => withField(before, target));
			}}
		>
			{children}
			<p className="hint">{at && (time === "" ? when.wholeDay(at) : when.atHome(at))}</p>
		</div>
	);
}

function withField(typed: string, { type, value }: HTMLInputElement): string {
	const [day = "", time = ""] = typed.split("T");
	if (type === "datetime-local") return value;
	if (type === "date") return `${value}T${time}`;
	return type === "time" ? `${day}T${value}` : typed;
}
