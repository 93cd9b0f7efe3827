"use client";

import { useEffect, useId, useRef } from "react";
import { type Headline, parseHeadline } from "@/lib/headlines/headline";
import { useWords } from "./editor-words.island";
import { HeadlineCounts } from "./headline-counts.island";
import { HeadlinePreviews } from "./headline-previews.island";
import { SimilarHeadlines } from "./similar-headlines.island";
import { isComposingKey } from "./text-field.island";

/**
 * The headline as one line in house form, with what it is read as. The field belongs to the browser: its text is never
 * written back while the writer is in it.
 */
export function HeadlineField({
	line,
	listLine,
	round,
	articleId,
	knownAuthors,
	isFixed,
	onLine,
	onEnter,
}: {
	/** The headline; the field itself looks at it only once. */
	line: string;
	/** The other headline for lists; empty: this one. */
	listLine: string;
	/** Changes when the line came from elsewhere; until then the field shows what is typed in it. */
	round: number;
	articleId: string;
	knownAuthors: readonly string[];
	isFixed: boolean;
	onLine: (line: string) => void;
	onEnter: () => void;
}) {
	const words = useWords();
	const id = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	const isNew = useRef(line === "" && !isFixed);
	// A story without a headline has just been started: it is what one writes first.
	useEffect(() => {
		if (isNew.current && document.activeElement?.closest("input, textarea, [contenteditable]") === null)
			field.current?.focus();
	}, []);
	const shown = useRef(round);
	useEffect(() => {
		if (shown.current === round || field.current === null) return;
		shown.current = round;
		field.current.value = line;
	}, [line, round]);
	const headline: Headline = parseHeadline(line, { knownAuthors });
	return (
		<div className="ed-t">
			<div className="field">
				<label className="vh" htmlFor={id}>
					{words.headline.label}
				</label>
				<textarea
					ref={field}
					className="inp raw"
					id={id}
					rows={1}
					defaultValue={line}
					readOnly={isFixed}
					placeholder={words.headline.placeholder}
					aria-describedby={`${id}-counts`}
					enterKeyHint="next"
					onInput={(event) => {
						const { nativeEvent, currentTarget } = event;
						if (!("isComposing" in nativeEvent && nativeEvent.isComposing))
							onLine(oneLine(currentTarget.value));
					}}
					onCompositionEnd={(event) => onLine(oneLine(event.currentTarget.value))}
					onKeyDown={(event) => {
						if (event.key !== "Enter" || isComposingKey(event)) return;
						event.preventDefault();
						onEnter();
					}}
				/>
			</div>
			<div className="ed-said">
				<HeadlineCounts id={`${id}-counts`} headline={headline} />
				{isFixed ? null : <SimilarHeadlines line={line} articleId={articleId} />}
			</div>
			<HeadlinePreviews headline={headline} listLine={listLine} />
		</div>
	);
}

function oneLine(text: string): string {
	return text.replace(/[\r\n]+/g, " ");
}
