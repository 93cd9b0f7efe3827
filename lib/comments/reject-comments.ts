import { z } from "zod";
import { actorName } from "@/lib/access/actor";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { decide } from "./decide";
import { chosenComments } from "./input";
import { rejectReasons } from "./reasons";

/** Keeps comments from readers, or takes them away again, for a reason of the list. */
export const rejectComments = command({
	permission: "comment.moderate",
	input: z.looseObject({ reason: z.enum(rejectReasons, "needs-reason") }).transform((fields, context) => {
		const chosen = chosenComments.safeParse(fields);
		if (chosen.success) return { ...chosen.data, reason: fields.reason };
		for (const { message } of chosen.error.issues) context.addIssue({ code: "custom", message });
		return z.NEVER;
	}),
	find: findHouse,
	run: async ({ tx, actor, input: { ids, reason }, now, record, gone, changed }) => {
		const { decided, touched, tags } = await decide(tx, {
			ids,
			deed: "reject",
			change: () => ({
				state: "rejected",
				rejectReason: reason,
				decidedAt: now,
				decidedBy: actorName(actor),
				reports: 0,
			}),
		});
		for (const comment of touched) await record("comment.rejected", comment.id, { reason });
		if (touched.some(({ state }) => state === "approved")) {
			gone(...tags.filter((tag) => tag.startsWith("comments:")));
			changed(...tags);
		}
		return done(decided);
	},
});
