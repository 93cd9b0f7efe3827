export type TextFault = "nul" | "lone-surrogate" | "private-use" | "non-character";

/**
 * Why a text may not be stored, or null. PostgreSQL refuses NUL and lone surrogates (22021); a private-use
 * character is an old HKSCS code that no reader's font can show, and must be retyped rather than kept.
 */
export function whyNotStorable(text: string): TextFault | null {
	if (text.includes("\0")) return "nul";
	if (/\p{Surrogate}/u.test(text)) return "lone-surrogate";
	if (/\p{Private_Use}/u.test(text)) return "private-use";
	if (/\p{Noncharacter_Code_Point}/u.test(text)) return "non-character";
	return null;
}

/**
 * The text as it is stored: NFC, line ends as \n, without control characters (tab and newline stay), byte
 * order marks, zero-width spaces and bidirectional overrides or isolates. NUL and lone surrogates are left
 * in place: ask `whyNotStorable`, because mending them in silence would hide a broken upload.
 */
export function cleanText(text: string): string {
	const plain = text
		.replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n")
		.replace(
			/[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\uFEFF\u202A-\u202E\u2066-\u2069]/g,
			"",
		);
	return composed(plain);
}

/** Whether nothing would be seen: empty, or only spaces (U+3000 too), zero-width characters and fillers. */
export function isBlank(text: string): boolean {
	return /^[\s\p{Z}\p{Cc}\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0\u2800]*$/u.test(text);
}

// NFC folds a compatibility ideograph into another character (U+F9D1 into 六), and people's names are written with them.
function composed(text: string): string {
	return text
		.split(/([\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+)/u)
		.map((part, index) => (index % 2 === 1 ? part : part.normalize("NFC")))
		.join("");
}
