import { randomUUID } from "node:crypto";

/** A form that comes back: what was typed, and a sentence for each field. */
export type ReturnedForm = {
	typed: { name: string; email: string; text: string };
	problems: Record<string, string>;
	reply: number | null;
};

const AT_MOST = 200;

/** Hands a form to the page that shows it, within this process and for one showing; the key opens it. Nothing is stored. */
export function handOver(form: ReturnedForm): string {
	const key = randomUUID();
	forms.set(key, form);
	const [oldest] = forms.keys();
	if (forms.size > AT_MOST && oldest) forms.delete(oldest);
	return key;
}

export function takeOver(key: string): ReturnedForm | null {
	const form = forms.get(key) ?? null;
	forms.delete(key);
	return form;
}

// On globalThis, because the bundler gives routes and pages their own copies of this module.
const home = Symbol.for("newsroom.returned-comment-forms");
const place = globalThis as { [home]?: Map<string, ReturnedForm> };
place[home] ??= new Map();
const forms = place[home];
