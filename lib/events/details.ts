import type { Rule } from "@/lib/checks/finding";
import { editorWords } from "@/lib/words/editor-words";
import { type Locale, wordsIn } from "@/lib/words/words";

/** One thing that an event tells, in words: a value, or how it was before and after. */
export type EventDetail = { label: string; before?: string; after: string };

/** What says nothing to people: identities, the sizes pictures are kept in, and what groups the events of one gesture. */
const UNSAID = /^(gesture|id|[a-z]+Ids?|by|companies|correction|batch|body|sha256|width|height|widths)$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The details of an event as lines in the reader's language; changes with how it was before and after. Instants are in Hong Kong time. */
export function detailLines(details: Record<string, unknown>, locale: Locale): EventDetail[] {
	const words = wordsIn(locale);
	const codes = codesOf(locale);
	const labelOf = (name: string) => words.events.labels[name] ?? name;
	return Object.entries(details).flatMap(([name, value]): EventDetail[] => {
		if (name === "changes" && isRecord(value))
			return Object.entries(value).flatMap(([field, change]) =>
				isRecord(change)
					? [{ label: labelOf(field), before: said(field, change.before), after: said(field, change.after) }]
					: [],
			);
		const after = UNSAID.test(name) ? "" : said(name, value);
		return after === "" ? [] : [{ label: labelOf(name), after }];
	});

	function said(name: string, value: unknown): string {
		if (value === null || value === undefined) return "";
		if (typeof value === "boolean") return value ? "✓" : "✗";
		if (typeof value === "number") return String(value);
		if (typeof value === "string") return codes[name]?.(value) ?? plain(value);
		if (Array.isArray(value)) return value.map((one) => said(name, one)).join("、");
		if (!isRecord(value)) return JSON.stringify(value) ?? "";
		return Object.entries(value)
			.filter(([label]) => !UNSAID.test(label))
			.map(([label, part]) => `${labelOf(label)}：${said(label, part)}`)
			.join("；");
	}

	function plain(text: string): string {
		if (!INSTANT.test(text)) return text;
		const at = new Date(text);
		return `${words.when.day(at)} ${words.when.clock(at)}`;
	}
}

/** What the codes of each detail mean to people; undefined where one means nothing, or is not a code. */
function codesOf(locale: Locale): Record<string, (code: string) => string | undefined> {
	const { inbox, ledger, directory, workflow, desk, tips, comments, events, front, settings } =
		wordsIn(locale);
	const { checks } = editorWords(locale);
	const of =
		(...names: Record<string, string>[]) =>
		(code: string) =>
			names.find((all) => Object.hasOwn(all, code))?.[code];
	const places = of(workflow.stages, front.names);
	return {
		kind: of(
			...[inbox.kinds, ledger.kinds, directory.tags.kinds, directory.people.kinds],
			...[directory.companies.kinds, directory.boxes.kinds, inbox.files.kinds],
		),
		state: of(tips.states, events.commentStates, directory.columns.states, desk.states),
		reason: of(inbox.reasons),
		signals: of(comments.signals),
		role: of(desk.roles),
		from: places,
		to: places,
		container: places,
		containers: places,
		fields: of(events.labels, settings.fields),
		keys: of(settings.fields),
		use: of(events.uses),
		rule: of(events.factorRules),
		confirmed: (key) => {
			const [rule = "", , ...quote] = key.split(":");
			return quote.join(":") || checks.rules[rule as Rule]?.({});
		},
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
