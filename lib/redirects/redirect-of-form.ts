import { environment } from "@/lib/env";
import { pathOfAddress } from "./read-redirect-list";

/**
 * A redirect as people type it into a form: whole addresses of the site or paths, a story's number for its page, and whether the
 * page leads on or is `gone`.
 */
export function redirectOfForm(fields: unknown) {
	const typed = new Map(Object.entries(Object(fields)).map(([name, value]) => [name, String(value).trim()]));
	const isGone = typed.get("kind") === "gone";
	return {
		fromPath: pathOfAddress(typed.get("fromPath") ?? ""),
		toPath: isGone ? null : targetOf(typed.get("toPath") ?? ""),
		reason: isGone ? (typed.get("reason") ?? null) : null,
	};
}

function targetOf(text: string): string {
	if (/^\d{1,9}$/.test(text)) return `/articles/${text}`;
	const { origin } = new URL(environment().siteUrl);
	return text === origin || text.startsWith(`${origin}/`) ? text.slice(origin.length) || "/" : text;
}
