import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type Box, boxes } from "@/db/schema/boxes";
import { revisionToken } from "@/lib/articles/input";
import { changesBetween } from "@/lib/write/changes";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { boxFields } from "./input";

const input = z.intersection(boxFields, z.object({ boxId: z.uuid("invalid"), revision: revisionToken }));

/** Changes a house box, takes it off, or sets when it begins and ends. Readers see it at once, or at those instants. */
export const changeBox = command({
	permission: "box.change",
	input,
	find: lockBox,
	run: async ({ tx, input: { boxId, revision, ...fields }, subject: before, record, changed }) => {
		if (before.revision !== revision) return refuse({ code: "conflict" });
		const changes = changesBetween(before, fields);
		if (Object.keys(changes).length === 0) return done({ id: boxId, revision });
		await tx
			.update(boxes)
			.set({ ...fields, revision: revision + 1 })
			.where(eq(boxes.id, boxId));
		changed("boxes");
		await record("box.changed", boxId, { name: fields.title, changes });
		return done({ id: boxId, revision: revision + 1 });
	},
});

async function lockBox(tx: Transaction, { boxId }: { boxId: string }): Promise<Box | null> {
	const [box] = await tx.select().from(boxes).where(eq(boxes.id, boxId)).for("update");
	return box ?? null;
}
