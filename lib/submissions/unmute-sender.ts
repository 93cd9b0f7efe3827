import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { mutedSenders } from "@/db/schema/muted-senders";
import { submissions } from "@/db/schema/submissions";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { mutedAmong } from "./muted-among";
import { arrivesAs } from "./states";

/** Takes a mute back: what lies muted because of it alone comes to the board, or where its signals hold it. */
export const unmuteSender = command({
	permission: "submission.mute",
	input: z.object({ muteId: z.uuid("invalid") }),
	find: findHouse,
	run: async ({ tx, input: { muteId }, now, record }) => {
		const [gone] = await tx.delete(mutedSenders).where(eq(mutedSenders.id, muteId)).returning();
		if (!gone) return refuse({ code: "not-found" });
		const lying = await tx
			.select({
				id: submissions.id,
				kind: submissions.kind,
				email: submissions.email,
				signals: submissions.signals,
			})
			.from(submissions)
			.where(eq(submissions.state, "muted"))
			.orderBy(submissions.id)
			.for("update");
		const still = await mutedAmong(
			tx,
			lying.map(({ email }) => email),
		);
		const back = lying.filter(({ email }) => !still.has(email));
		for (const state of ["new", "held"] as const) {
			const ids = back.filter((one) => arrivesAs({ ...one, isMuted: false }) === state).map(({ id }) => id);
			if (ids.length > 0)
				await tx
					.update(submissions)
					.set({ state, changedAt: now })
					.where(and(inArray(submissions.id, ids), eq(submissions.state, "muted")));
		}
		await record("submission.sender-unmuted", null, { sender: gone.sender, moved: back.length });
		return done({ id: muteId });
	},
});
