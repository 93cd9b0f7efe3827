import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { decide } from "./decide";
import { chosenComments } from "./input";

/** Takes a decision back: the comments wait again, as if nobody had looked at them. */
export const restoreComments = command({
	permission: "comment.moderate",
	input: chosenComments,
	find: findHouse,
	run: async ({ tx, input: { ids }, record, changed, gone }) => {
		const { decided, touched, tags } = await decide(tx, {
			ids,
			deed: "restore",
			change: () => ({ state: "pending", rejectReason: null, decidedAt: null, decidedBy: null }),
		});
		for (const comment of touched) await record("comment.restored", comment.id);
		if (touched.some(({ state }) => state === "approved")) {
			gone(...tags.filter((tag) => tag.startsWith("comments:")));
			changed(...tags);
		}
		return done(decided);
	},
});
