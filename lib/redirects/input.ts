import { z } from "zod";
import { whyNotStorable } from "@/lib/text/well-formed";
import { redirectPath } from "./path";

/** No redirect may take the place of a page of the house. */
const RESERVED = /^\/(desk|api|_next|media|fonts|sign-in|articles)(\/|$)/;

export const redirectInput = z.object({
	fromPath: z.string("invalid").transform((path, context) => {
		const normalised = redirectPath(path);
		if (normalised !== null && normalised !== "/" && !RESERVED.test(normalised)) return normalised;
		context.addIssue({ code: "custom", message: "not-a-path" });
		return z.NEVER;
	}),
	/** Null: the page is gone for good (410). */
	toPath: z.string().max(2000, "too-long").refine(isPathOfOurs, "not-a-path").nullable(),
});

/** Browsers drop tabs and line ends and take a backslash for a slash, so `/\t/host` and `/\host` would leave the site. */
function isPathOfOurs(path: string): boolean {
	return /^\/(?![/\\])/.test(path) && !/\p{Cc}/u.test(path) && whyNotStorable(path) === null;
}
