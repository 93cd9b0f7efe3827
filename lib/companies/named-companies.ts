import { paddedCode } from "./company-slug";

/** What the rule must know of a company. `names` are its name, its English name and its aliases. */
export type KnownCompany = {
	id: string;
	code: string | null;
	exchange: string | null;
	names: readonly string[];
};

/**
 * Which companies a text names, in the order in which they first come: by a Hong Kong code in brackets, or by a name. The
 * longest name wins, so that a company is not found inside the name of another. Latin names stand as whole words.
 */
export function namedCompanies(text: string, companies: readonly KnownCompany[]): string[] {
	const found = [...byCode(text, companies), ...byName(text, companies)].sort((a, b) => a.at - b.at);
	return [...new Set(found.map(({ id }) => id))];
}

type Found = { at: number; id: string };

/**
 * 「（09988）」「(9988.HK)」「（港股代號：2918）」. A bare number shorter than four digits, or one that could be a year, is no code:
 * lists count 「（1）」 and sentences say 「（2026）」.
 */
const CODE =
	/[（(]\s*(?:(?:港股|港交所|股份|HKEX|SEHK)?(?:上市)?(?:代號|編號)?[:：]?\s*)(\d{1,5})(\.HK)?\s*[）)]/giu;

/** The bracketed codes in a text, padded, with their place and length in code units, brackets included. */
export function codesIn(text: string): { at: number; length: number; code: string }[] {
	return [...text.matchAll(CODE)].flatMap(({ index, 0: all, 1: digits = "", 2: market }) => {
		const isCode =
			market !== undefined || digits.length === 5 || (digits.length === 4 && !/^(19|20)/.test(digits));
		return isCode ? [{ at: index, length: all.length, code: paddedCode(digits) }] : [];
	});
}

function byCode(text: string, companies: readonly KnownCompany[]): Found[] {
	const inHongKong = new Map(
		companies.flatMap(({ id, code, exchange }) => (exchange === "HKEX" && code ? [[code, id]] : [])),
	);
	return codesIn(text).flatMap(({ at, code }) => {
		const id = inHongKong.get(code);
		return id === undefined ? [] : [{ at, id }];
	});
}

function byName(text: string, companies: readonly KnownCompany[]): Found[] {
	const names = namesByBeginning(companies);
	const lower = text.toLowerCase();
	const found: Found[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const known = names.get(lower.slice(at, at + 2))?.find(({ name }) => standsAt(lower, name, at));
		if (!known) continue;
		found.push(...known.ids.map((id) => ({ at, id })));
		at += known.name.length - 1;
	}
	return found;
}

type Name = { name: string; ids: string[] };

/** By their first two code units, longest first. A name of one character would be found everywhere. */
function namesByBeginning(companies: readonly KnownCompany[]): Map<string, Name[]> {
	const holders = new Map<string, string[]>();
	for (const { id, names } of companies)
		for (const name of new Set(names.map((one) => one.trim().toLowerCase())))
			if ([...name].length > 1) holders.set(name, [...(holders.get(name) ?? []), id]);
	const byBeginning = new Map<string, Name[]>();
	for (const [name, ids] of [...holders].sort(([a], [b]) => b.length - a.length)) {
		const beginning = name.slice(0, 2);
		const others = byBeginning.get(beginning);
		if (others) others.push({ name, ids });
		else byBeginning.set(beginning, [{ name, ids }]);
	}
	return byBeginning;
}

function standsAt(lower: string, name: string, at: number): boolean {
	if (!lower.startsWith(name, at)) return false;
	const cutsBefore = LATIN.test(name[0] ?? "") && LATIN.test(lower[at - 1] ?? "");
	const cutsAfter = LATIN.test(name.at(-1) ?? "") && LATIN.test(lower[at + name.length] ?? "");
	return !cutsBefore && !cutsAfter;
}

const LATIN = /^[a-z0-9]$/;
