import { eq } from "drizzle-orm";
import { z } from "zod";
import { redirects } from "@/db/schema/redirects";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/** Forgets an old address: from then on it is not found, unless a page stands there. */
export const removeRedirect = command({
	permission: "redirect.remove",
	input: z.object({ fromPath: z.string("invalid").max(2000, "too-long") }),
	find: findHouse,
	run: async ({ tx, input: { fromPath }, record, changed }) => {
		const [removed] = await tx.delete(redirects).where(eq(redirects.fromPath, fromPath)).returning();
		if (!removed) return refuse({ code: "not-found" });
		changed("redirects");
		await record("redirect.removed", null, { fromPath, toPath: removed.toPath });
		return done({ fromPath });
	},
});
