"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type Locale, type Words, wordsIn } from "@/lib/words/words";

const WordsContext = createContext<Words>(wordsIn("zh-Hant-HK"));

/** Gives everything inside it the desk's words in one language. */
export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
	return <WordsContext value={wordsIn(locale)}>{children}</WordsContext>;
}

/** The desk's words in the language of whoever is signed in. */
export function useWords(): Words {
	return useContext(WordsContext);
}
