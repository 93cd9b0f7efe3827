"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type DeskLocale, editorWords } from "@/lib/words/editor-words";
import { type EditorWords, editorZhHantHk } from "@/lib/words/editor-zh-hant-hk";

const WordsContext = createContext<EditorWords>(editorZhHantHk);

/** Gives everything inside it the editor's words in one language. */
export function EditorWordsProvider({ locale, children }: { locale: DeskLocale; children: ReactNode }) {
	return <WordsContext value={editorWords(locale)}>{children}</WordsContext>;
}

/** The editor's words in the language of whoever is signed in. */
export function useWords(): EditorWords {
	return useContext(WordsContext);
}

/** Says a problem in words; a code without words is shown as it is, so that it can be reported. */
export function problemInWords(words: EditorWords, problem: { code: string }): string {
	return words.problems[problem.code] ?? words.unknownProblem(problem.code);
}
