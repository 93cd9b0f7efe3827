/** A form as it was typed, kept by the sender's own browser: the texts by the names of their fields, and when. */
export type KeptDraft = { at: Date; fields: Record<string, string> };

/** How long a browser keeps what was typed and not sent. */
export const DRAFT_DAYS = 14;

/** Under which name a browser keeps the draft; a correction is of one story, and must not come up beside another. */
export function draftName(kind: string, from: string): string {
	return kind === "correction" && from ? `press-draft ${kind} ${from}` : `press-draft ${kind}`;
}

/** What the browser keeps for these fields; null when there is nothing in them that was not there before anybody typed. */
export function draftText(
	fields: Record<string, string>,
	{ untouched, now }: { untouched: Record<string, string>; now: Date },
): string | null {
	const isTyped = Object.entries(fields).some(
		([name, text]) => text.trim() !== "" && text !== (untouched[name] ?? ""),
	);
	return isTyped ? JSON.stringify({ at: now.getTime(), fields }) : null;
}

/** The draft in a text that a browser kept; null for one that is too old, or that no script of ours wrote. */
export function readDraft(text: string | null, now: Date): KeptDraft | null {
	const kept = parsed(text);
	const at = typeof kept?.at === "number" ? kept.at : Number.NaN;
	if (!(at > now.getTime() - DRAFT_DAYS * 86_400_000 && at <= now.getTime() + 86_400_000)) return null;
	if (typeof kept?.fields !== "object" || kept.fields === null) return null;
	const fields = Object.entries(kept.fields).filter((entry) => typeof entry[1] === "string");
	return { at: new Date(at), fields: Object.fromEntries(fields) };
}

function parsed(text: string | null): { at?: unknown; fields?: unknown } | null {
	try {
		const value: unknown = JSON.parse(text ?? "null");
		return typeof value === "object" ? value : null;
	} catch (error) {
		// Another script of the same origin, or a hand, has written there.
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
