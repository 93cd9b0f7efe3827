import { expect, test } from "vitest";
import { acceptedCoding } from "@/lib/front/accepted-coding";

test.each([
	["gzip, deflate, br, zstd", "br"],
	["gzip;q=1.0, br;q=0", "gzip"],
	["GZIP", "gzip"],
	["*", "br"],
	["br;q=0, *", "gzip"],
	["identity", "identity"],
	["", "identity"],
	["x; y=,;;;", "identity"],
	[undefined, "identity"],
] as const)("a reader who accepts %s gets %s", (header, coding) => {
	expect(acceptedCoding(header)).toBe(coding);
});
