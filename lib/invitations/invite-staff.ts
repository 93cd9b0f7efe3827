import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { invitations } from "@/db/schema/mailed-links";
import { locales, roles, users } from "@/db/schema/users";
import { oneTimeToken } from "@/lib/access/one-time-token";
import { email } from "@/lib/staff/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { mailInvitation } from "./mail-invitation";
import { invitationEnd } from "./rules";

/** Asks somebody by mail to join the staff in a role. Problems: taken (there is an account), already-invited. */
export const inviteStaff = command({
	permission: "staff.invite",
	input: z.object({ email, role: z.enum(roles, "invalid"), locale: z.enum(locales, "invalid") }),
	find: findNothing,
	run: async ({ tx, actor, input, now, record }) => {
		const [account] = await tx.select({ id: users.id }).from(users).where(eq(users.email, input.email));
		if (account) return refuse({ code: "taken", field: "email" });
		const { token, tokenHash } = oneTimeToken();
		const id = randomUUID();
		const row = { id, ...input, tokenHash, createdAt: now, sentAt: now, expiresAt: invitationEnd(now) };
		const made = await tx
			.insert(invitations)
			.values({ ...row, invitedBy: actor.kind === "staff" ? actor.userId : null })
			.onConflictDoNothing({
				target: invitations.email,
				where: sql`accepted_at is null and revoked_at is null`,
			})
			.returning({ id: invitations.id });
		if (made.length === 0) return refuse({ code: "already-invited", field: "email" });
		await mailInvitation(tx, { ...input, token, actor, now });
		await record("staff.invited", id, { email: input.email, role: input.role });
		return done({ id });
	},
});
