import { codesIn, type KnownCompany } from "@/lib/companies/named-companies";
import type { Finding } from "./finding";

/**
 * Bracketed stock codes that are not written in five digits, that no company on the list has, or that stand after the name of another
 * company than theirs. Codes of other exchanges have their letters and are not looked at.
 */
export function codeFindings(text: string, companies: readonly KnownCompany[]): Finding[] {
	const listed = companies.filter(({ exchange }) => exchange === "HKEX");
	return codesIn(text).flatMap(({ at, length, code }): Finding[] => {
		const quote = text.slice(at, at + length);
		const before = text.slice(0, at).trimEnd();
		const owner = listed.find((company) => company.code === code);
		const common = { field: "body", quote } as const;
		const found: Finding[] = [];
		if (!quote.includes(code))
			found.push({ ...common, rule: "code-not-padded", severity: "advise", values: { code } });
		if (!owner) return [...found, { ...common, rule: "code-unknown", severity: "advise", values: { code } }];
		if (endsWithAny(before, owner.names)) return found;
		const other = companies.find((company) => endsWithAny(before, company.names));
		if (!other) return found;
		const values = { code, owner: owner.names[0] ?? "", other: other.names[0] ?? "" };
		return [...found, { ...common, rule: "code-of-another", severity: "confirm", values }];
	});
}

function endsWithAny(text: string, names: readonly string[]): boolean {
	const lower = text.toLowerCase();
	return names.some((name) => lower.endsWith(name.trim().toLowerCase()));
}
