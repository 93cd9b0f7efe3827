import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { boxes } from "@/db/schema/boxes";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isUuid } from "@/lib/text/uuid";

/** All house boxes in their order, those that have ended or are off too; for whoever may change them. */
export async function listBoxesToEdit(actor: Actor) {
	if (!may(actor, "box.add", "new")) return [];
	return reader().select().from(boxes).orderBy(asc(boxes.position), asc(boxes.title));
}

/** One box as it may be changed, or null when there is none or not for this actor. */
export async function readBoxToEdit(actor: Actor, boxId: string) {
	if (!isUuid(boxId) || !may(actor, "box.change", { id: boxId })) return null;
	const [box] = await reader().select().from(boxes).where(eq(boxes.id, boxId));
	return box ?? null;
}
