import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { decide } from "./decide";
import { chosenComments } from "./input";

/** A moderator has looked at reported comments and lets them stand; only new reports bring them back. */
export const keepComments = command({
	permission: "comment.moderate",
	input: chosenComments,
	find: findHouse,
	run: async ({ tx, input: { ids }, record }) => {
		const { decided, touched } = await decide(tx, { ids, deed: "keep", change: () => ({ reports: 0 }) });
		for (const comment of touched) await record("comment.kept", comment.id);
		return done(decided);
	},
});
