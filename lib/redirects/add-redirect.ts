import { z } from "zod";
import { redirects } from "@/db/schema/redirects";
import { whyNotStorable } from "@/lib/text/well-formed";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { redirectPath } from "./path";

const input = z.object({
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

/** No redirect may take the place of a page of the house. */
const RESERVED = /^\/(desk|api|_next|media|fonts|sign-in|articles)(\/|$)/;

/** Sends an old address on (308), or declares it gone (410). A later redirect for the same address replaces the earlier. */
export const addRedirect = command({
	permission: "redirect.add",
	input,
	find: findNothing,
	run: async ({ tx, input: { fromPath, toPath }, record, changed }) => {
		if (fromPath === toPath) return refuse({ code: "circular", field: "toPath" });
		const row = { toPath, status: toPath === null ? 410 : 308 };
		await tx
			.insert(redirects)
			.values({ fromPath, ...row })
			.onConflictDoUpdate({ target: redirects.fromPath, set: row });
		changed("redirects");
		await record("redirect.added", null, { fromPath, toPath });
		return done({ fromPath });
	},
});
