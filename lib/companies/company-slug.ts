import { slugOf } from "@/lib/text/slug";

/** A Hong Kong code as it is written today: five digits. */
export function paddedCode(digits: string): string {
	return digits.padStart(5, "0");
}

/** The end of a company's address: 09988, nasdaq-abcd, or the name of one that is not listed. */
export function companySlug({
	exchange,
	code,
	name,
}: {
	exchange: string | null;
	code: string | null;
	name: string;
}): string {
	if (code === null) return slugOf(name);
	return exchange === "HKEX" ? code : slugOf(`${exchange} ${code}`);
}

/** The one spelling of what readers type for a company: 9988, 9988.HK and 09988.hk all mean 09988. */
export function spelledSlug(segment: string): string {
	const digits = /^(\d{1,5})(?:\.hk)?$/i.exec(segment)?.[1];
	return digits === undefined ? segment.toLowerCase() : paddedCode(digits);
}
