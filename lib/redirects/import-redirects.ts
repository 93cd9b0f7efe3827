import { sql } from "drizzle-orm";
import { z } from "zod";
import { redirects } from "@/db/schema/redirects";
import { command, findNothing } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { redirectInput } from "./input";

/** How many redirects go into one transaction. */
export const REDIRECTS_AT_ONCE = 500;

const input = z.object({
	redirects: z
		.array(redirectInput.refine(({ fromPath, toPath }) => fromPath !== toPath, "circular"))
		.min(1, "blank")
		.max(REDIRECTS_AT_ONCE, "too-many"),
});

/** Enters many redirects; one for an address that is known replaces the earlier, so that a list can be brought in again. */
export const importRedirects = command({
	permission: "redirect.add",
	input,
	find: findNothing,
	run: async ({ tx, input, record, changed }) => {
		const rows = new Map(
			input.redirects.map(({ fromPath, toPath }) => [
				fromPath,
				{ fromPath, toPath, status: toPath === null ? 410 : 308 },
			]),
		);
		await tx
			.insert(redirects)
			.values([...rows.values()])
			.onConflictDoUpdate({
				target: redirects.fromPath,
				set: { toPath: sql`excluded.to_path`, status: sql`excluded.status` },
			});
		changed("redirects");
		await record("redirect.imported", null, { count: rows.size });
		return done({ count: rows.size });
	},
});
