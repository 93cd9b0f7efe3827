import { editorEn } from "./editor-en";
import { type EditorWords, editorZhHantHk } from "./editor-zh-hant-hk";

/** Languages of the desk. */
export type DeskLocale = "zh-Hant-HK" | "en";

/** The story editor's words in one language. */
export function editorWords(locale: DeskLocale): EditorWords {
	return locale === "en" ? editorEn : editorZhHantHk;
}
