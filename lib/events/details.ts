/** One thing that an event tells: a value, or how it was before and after. */
export type EventDetail = { label: string; before?: string; after: string };

/** What says nothing to people: identities, and what groups the events of one gesture. */
const UNSAID = /^(gesture|id|.*Ids?|companies|correction|batch)$/;

/** The details of an event as lines, each label as it is written there; changes with how it was before and after. */
export function detailLines(details: Record<string, unknown>): EventDetail[] {
	return Object.entries(details).flatMap(([label, value]): EventDetail[] => {
		if (label === "changes" && isRecord(value))
			return Object.entries(value).flatMap(([field, change]) =>
				isRecord(change)
					? [{ label: field, before: inWords(change.before), after: inWords(change.after) }]
					: [],
			);
		if (UNSAID.test(label) || value === null || value === undefined || value === "") return [];
		return [{ label, after: inWords(value) }];
	});
}

function inWords(value: unknown): string {
	if (value === null || value === undefined) return "";
	if (typeof value === "string" || typeof value === "number") return String(value);
	if (typeof value === "boolean") return value ? "✓" : "✗";
	if (Array.isArray(value)) return value.map(inWords).join("、");
	if (isRecord(value))
		return Object.entries(value)
			.filter(([label]) => !UNSAID.test(label))
			.map(([label, part]) => `${label}: ${inWords(part)}`)
			.join("；");
	return JSON.stringify(value) ?? "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
