import { foldedText } from "@/lib/search/fold";

/** Whether a name was typed as it stands, whatever spaces and width a keyboard made of it. */
export function isTypedName(typed: string, name: string): boolean {
	return plain(typed) !== "" && plain(typed) === plain(name);
}

/** Whether one of the names has the sought text in it, in whatever spelling: 繁, 簡, full width, capitals. */
export function isNamed(sought: string, names: readonly (string | null)[]): boolean {
	const key = foldedText(sought);
	return key === "" || names.some((name) => name !== null && foldedText(name).includes(key));
}

function plain(text: string): string {
	return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
