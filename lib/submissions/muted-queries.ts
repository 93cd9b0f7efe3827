import { desc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { mutedSenders } from "@/db/schema/muted-senders";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";

/** Who is muted, by whom, when and why, the newest first; none for whoever may not handle submissions. */
export async function listMuted(actor: Actor) {
	if (!may(actor, "submission.handle", "house")) return [];
	const { id, scope, sender, reason, mutedAt } = mutedSenders;
	return reader()
		.select({ id, scope, sender, reason, mutedAt, by: users.name })
		.from(mutedSenders)
		.leftJoin(users, eq(users.id, mutedSenders.mutedBy))
		.orderBy(desc(mutedSenders.mutedAt), mutedSenders.id);
}
