/**
 * What a writer left to be filled in: TK (for "to come"), XX where a figure will stand, and a bracket that says 待補 or 待查. Each as it
 * stands, once. 「有待核實」 in running text is news, and XXL a size.
 */
export function markersIn(text: string): string[] {
	return [...new Set(Array.from(text.matchAll(MARKER), ([marker]) => marker))];
}

const MARKER =
	/(?<![\p{Script=Latin}\d])(?:TK+|X{2,})(?![\p{Script=Latin}\d])|[【（([][^【】（）()[\]\n]{0,20}(?:待補|待查|待定稿|待填|待核)[^【】（）()[\]\n]{0,20}[】）)\]]/gu;
