import type { Coding } from "./kept-page";

/** The best coding that an Accept-Encoding header allows (RFC 9110 §12.5.3); a coding with q=0 is refused. */
export function acceptedCoding(header: string | undefined): Coding {
	if (header === undefined || header === "") return "identity";
	const known = answers.get(header);
	if (known) return known;
	const coding = best(header);
	if (answers.size > 500) answers.clear();
	answers.set(header, coding);
	return coding;
}

const answers = new Map<string, Coding>();

function best(header: string): Coding {
	const weights = new Map(
		header.split(",").map((part) => {
			const [name = "", ...parameters] = part.trim().toLowerCase().split(";");
			const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
			return [name.trim(), Number(weight ?? 1)];
		}),
	);
	const allows = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
	if (allows("br")) return "br";
	return allows("gzip") || (weights.get("x-gzip") ?? 0) > 0 ? "gzip" : "identity";
}
