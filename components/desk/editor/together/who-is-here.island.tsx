"use client";

import type { Person } from "@/lib/presence/rules";
import { graphemesOf } from "@/lib/text/graphemes";
import type { EditorWords } from "@/lib/words/editor-zh-hant-hk";
import { useWords } from "../editor-words.island";

/** Who else has the story open, by the first character of the name; whoever is editing stands first and is underlined. */
export function WhoIsHere({ people }: { people: readonly Person[] }) {
	const words = useWords().together.presence;
	if (people.length === 0) return null;
	return (
		<ul className="here" aria-label={words.label}>
			{people.map((person) => (
				<li key={person.name} className={`here-${person.doing}`} title={sentenceOf(person, words)}>
					<span className="av" aria-hidden="true" lang="zh-Hant-HK">
						{graphemesOf(person.name)[0]}
					</span>
					<span className="vh">{sentenceOf(person, words)}</span>
				</li>
			))}
		</ul>
	);
}

function sentenceOf({ name, doing, paragraph }: Person, words: EditorWords["together"]["presence"]): string {
	if (doing === "idle") return words.idle(name);
	if (doing === "reading") return words.reading(name);
	return paragraph === null ? words.editing(name) : words.editingAt(name, paragraph);
}
