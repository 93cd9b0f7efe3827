import { eq, sql } from "drizzle-orm";
import { redirects } from "@/db/schema/redirects";
import { optionalLine } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { redirectInput } from "./input";
import { leadingBack } from "./leading-back";

const input = redirectInput.extend({
	/** What readers are told of a page that is gone; of no use for one that leads on. */
	reason: optionalLine({ max: 200 }).nullable().default(null),
});

/**
 * Sends an old address on (308), or declares it gone (410) since now, for a reason that readers see. A later redirect for the same
 * address replaces the earlier; what was gone already stays gone since then. One that would lead back to itself, by however many
 * others, is refused.
 */
export const addRedirect = command({
	permission: "redirect.add",
	input,
	find: findNothing,
	run: async ({ tx, input: { fromPath, toPath, reason }, now, record, changed }) => {
		// Of two people who close a circle from both ends, the second must see what the first has done.
		await tx.execute(sql`lock table ${redirects} in share row exclusive mode`);
		if (await leadingBack(tx, [{ fromPath, toPath }])) return refuse({ code: "circular", field: "toPath" });
		const [before] = await tx.select().from(redirects).where(eq(redirects.fromPath, fromPath));
		const gone = { toPath, status: 410, goneAt: before?.status === 410 ? before.goneAt : now, reason };
		const row = toPath === null ? gone : { toPath, status: 308, goneAt: null, reason: null };
		await tx
			.insert(redirects)
			.values({ fromPath, ...row })
			.onConflictDoUpdate({ target: redirects.fromPath, set: row });
		changed("redirects");
		await record("redirect.added", null, { fromPath, toPath, ...(row.reason && { reason: row.reason }) });
		return done({ fromPath });
	},
});
