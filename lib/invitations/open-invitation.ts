import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { invitations } from "@/db/schema/mailed-links";

export const invitationInput = z.object({ invitationId: z.uuid("invalid") });

/** An invitation that nobody has accepted or revoked, locked. */
export async function openInvitation(tx: Transaction, invitationId: string) {
	const [invitation] = await tx
		.select()
		.from(invitations)
		.where(
			and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
		)
		.for("update");
	return invitation ?? null;
}
