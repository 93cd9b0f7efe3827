import { redirects } from "@/db/schema/redirects";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { redirectInput } from "./input";

/** Sends an old address on (308), or declares it gone (410). A later redirect for the same address replaces the earlier. */
export const addRedirect = command({
	permission: "redirect.add",
	input: redirectInput,
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
