import type { Locale } from "@/lib/words/words";

export type Query = Record<string, string | string[] | undefined>;

/** What the address of a page before the desk says: its language, where one wanted to go, a link's token, and the same page in the other language. */
export function askedFor(path: string, query: Query) {
	const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
	const locale: Locale = text("lang") === "en" ? "en" : "zh-Hant-HK";
	const kept = ["to", "token"].flatMap((name) => (text(name) ? [[name, text(name)]] : []));
	const other = new URLSearchParams([...kept, ["lang", locale === "en" ? "zh" : "en"]]);
	return {
		locale,
		lang: locale === "en" ? "en" : "",
		to: text("to"),
		token: text("token"),
		other: `${path}?${other}`,
		has: (name: string) => text(name) === "yes",
	};
}
