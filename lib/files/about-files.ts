import { optionalLine } from "@/lib/text/fields";

/** What a sender says about each file, by its id. */
export type AboutFiles = Record<string, { caption?: string; credit?: string; mayBeShown?: boolean }>;

const FIELD = /^(caption|credit|rights)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const MAX = { caption: 300, credit: 100 } as const;

type Issue = { path: string; message: string; params?: Record<string, unknown> };

/** What the fields of a form say about its files (`caption_{id}`, `credit_{id}`, `rights_{id}`), and what is wrong with them. */
export function readAboutFiles(raw: Record<string, unknown>): { about: AboutFiles; issues: Issue[] } {
	const about: AboutFiles = {};
	const issues: Issue[] = [];
	for (const [name, value] of Object.entries(raw)) {
		const [, what, id] = FIELD.exec(name) ?? [];
		if (!id || typeof value !== "string") continue;
		about[id] ??= {};
		if (what === "rights") about[id].mayBeShown = value === "on";
		else if (what === "caption" || what === "credit") {
			const parsed = optionalLine({ max: MAX[what] }).safeParse(value);
			if (parsed.success) about[id][what] = parsed.data ?? "";
			else
				for (const issue of parsed.error.issues) {
					const params = "params" in issue ? (issue.params as Record<string, unknown>) : {};
					issues.push({ path: name, message: issue.message, params });
				}
		}
	}
	return { about, issues };
}

/** Whether a field of a form is about one of its files. */
export function isAboutFile(name: string): boolean {
	return FIELD.test(name);
}
