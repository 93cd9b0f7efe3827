"use client";

import { useId } from "react";
import { countGraphemes } from "@/lib/text/graphemes";
import { excerptOf } from "@/lib/text/measure";
import { useWords } from "./editor-words.island";
import { Panel } from "./panel";
import type { ChangeDetails } from "./story-props";
import { TextField } from "./text-field.island";

/** What search results and phones show without cutting; longer is allowed. */
const GOOD_LENGTH = 78;

/** The excerpt: made from the first sentences until somebody writes a better one. */
export function ExcerptPanel({
	excerpt,
	text,
	onChange,
}: {
	excerpt: string;
	/** The running text of the story. */
	text: string;
	onChange: ChangeDetails;
}) {
	const words = useWords();
	const id = useId();
	const automatic = excerptOf(text);
	const isOwn = excerpt !== "";
	return (
		<Panel title={words.panels.excerpt}>
			{isOwn ? (
				<>
					<TextField
						label={words.excerpt.label}
						value={excerpt}
						rows={4}
						hint={words.excerpt.count(countGraphemes(excerpt), GOOD_LENGTH)}
						onText={(typed) => onChange({ excerpt: typed })}
					/>
					<button className="btn btn--sm" type="button" onClick={() => onChange({ excerpt: "" })}>
						{words.excerpt.useAuto}
					</button>
				</>
			) : (
				<>
					<p className="hint" id={id}>
						{words.excerpt.auto}
					</p>
					<p aria-describedby={id}>{automatic === "" ? words.excerpt.empty : automatic}</p>
					<button
						className="btn btn--sm"
						type="button"
						disabled={automatic === ""}
						onClick={() => onChange({ excerpt: automatic })}
					>
						{words.excerpt.own}
					</button>
				</>
			)}
		</Panel>
	);
}
