"use client";

import { useId } from "react";
import { SaysDay } from "@/components/desk/says-day.island";
import { useWords } from "@/components/desk/words.island";
import { Icon } from "@/components/ui/icon";
import { type CardTimes, TIMES } from "@/lib/front-page/card-times";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { problemSentence } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

/** The times of a card as they are typed: `2026-03-12T14:30` in Hong Kong, empty for none. */
export type TypedTimes = Record<keyof CardTimes, string>;

/** From when and until when a card shows, and until when its own headline does, each with what is wrong about it. */
export function CardTimesFields({
	typed,
	hasHeadline,
	problems,
	onType,
}: {
	typed: TypedTimes;
	/** Without a headline of its own there is none to end. */
	hasHeadline: boolean;
	problems: readonly Problem[];
	onType: (changed: Partial<TypedTimes>) => void;
}) {
	const words = useWords();
	const id = useId();
	const fields = hasHeadline ? TIMES : TIMES.filter((field) => field !== "headlineUntil");
	return (
		<fieldset className="cur-times">
			<legend>{words.front.times}</legend>
			{fields.map((field) => {
				const problem = problems.find((one) => one.field === field);
				return (
					<div key={field} className={problem ? "field field--err" : "field"}>
						<label htmlFor={`${id}-${field}`}>{words.front[field]}</label>
						<SaysDay value={typed[field]}>
							<input
								className="inp"
								id={`${id}-${field}`}
								type="datetime-local"
								value={typed[field]}
								aria-invalid={problem ? true : undefined}
								aria-describedby={problem ? `${id}-${field}-p ${id}-h` : `${id}-h`}
								onChange={(event) => onType({ [field]: event.target.value })}
							/>
						</SaysDay>
						{problem && (
							<p className="err" id={`${id}-${field}-p`}>
								<Icon name="warn" />
								<span>{problemSentence(words, problem)}</span>
							</p>
						)}
					</div>
				);
			})}
			<p className="hint" id={`${id}-h`}>
				{words.front.timesHint}
			</p>
		</fieldset>
	);
}

/** A card's times as they are typed. */
export function typedTimesOf(times: CardTimes): TypedTimes {
	const typed = (at: Date | null) => (at ? `${dayOf(at)}T${clock(at)}` : "");
	return {
		shownFrom: typed(times.shownFrom),
		shownUntil: typed(times.shownUntil),
		headlineUntil: typed(times.headlineUntil),
	};
}
