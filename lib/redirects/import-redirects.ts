import { sql } from "drizzle-orm";
import { z } from "zod";
import { redirects } from "@/db/schema/redirects";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { redirectInput } from "./input";
import { leadingBack } from "./leading-back";

/** How many redirects go into one transaction. */
export const REDIRECTS_AT_ONCE = 500;

const input = z.object({
	redirects: z.array(redirectInput).min(1, "blank").max(REDIRECTS_AT_ONCE, "too-many"),
});

/**
 * Enters many redirects; one for an address that is known replaces the earlier, so that a list can be brought in again. A list does
 * not tell since when a page is gone, and leaves what is known of that. One that leads in a circle keeps them all out.
 */
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
		await tx.execute(sql`lock table ${redirects} in share row exclusive mode`);
		const circular = await leadingBack(tx, [...rows.values()]);
		if (circular) return refuse({ code: "circular", values: { path: circular.fromPath } });
		await tx
			.insert(redirects)
			.values([...rows.values()])
			.onConflictDoUpdate({
				target: redirects.fromPath,
				set: {
					toPath: sql`excluded.to_path`,
					status: sql`excluded.status`,
					goneAt: sql`case when excluded.status = 410 then ${redirects.goneAt} end`,
					reason: sql`case when excluded.status = 410 then ${redirects.reason} end`,
				},
			});
		changed("redirects");
		await record("redirect.imported", null, { count: rows.size });
		return done({ count: rows.size });
	},
});
