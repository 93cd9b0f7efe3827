import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { invitations } from "@/db/schema/mailed-links";
import { locales, users } from "@/db/schema/users";
import { hashOfToken } from "@/lib/access/one-time-token";
import { askingDevice } from "@/lib/staff/asking-device";
import { enter } from "@/lib/staff/enter";
import { newPassword } from "@/lib/staff/fields";
import { hashPassword } from "@/lib/staff/passwords";
import { line } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

/**
 * Joins the staff by the link of an invitation: makes the account, uses the link up and opens a session. `by: "passkey"` sets no password;
 * the passkey is added next, in the session that is opened. Problems: invitation-gone, taken.
 */
export const acceptInvitation = command({
	permission: "invitation.accept",
	input: z.discriminatedUnion("by", [
		z.object({ ...asked(), by: z.literal("password"), password: newPassword }),
		z.object({ ...asked(), by: z.literal("passkey") }),
	]),
	find: findNothing,
	run: async ({ input, ...writing }) => {
		const { tx, now, record } = writing;
		const [invitation] = await tx
			.select()
			.from(invitations)
			.where(
				and(
					eq(invitations.tokenHash, hashOfToken(input.token)),
					isNull(invitations.acceptedAt),
					isNull(invitations.revokedAt),
				),
			)
			.for("update");
		if (!invitation || invitation.expiresAt <= now) return refuse({ code: "invitation-gone" });
		const { email, role } = invitation;
		const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
		if (taken) return refuse({ code: "invitation-gone" });
		const [user] = await tx
			.insert(users)
			.values({
				id: randomUUID(),
				email,
				role,
				name: input.name,
				locale: input.locale,
				passwordHash: input.by === "password" ? await hashPassword(input.password) : null,
				passwordChangedAt: now,
				createdAt: now,
			})
			.returning();
		if (!user) throw new Error("the account was not made");
		await tx.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, invitation.id));
		await record("staff.joined", user.id, { email, role, invitationId: invitation.id });
		const { address, userAgent, device } = input;
		return done(await enter(writing, { user, from: { address, userAgent, device }, by: "invitation" }));
	},
});

function asked() {
	return {
		token: z.string("invalid").max(100),
		name: line({ max: 60 }),
		locale: z.enum(locales, "invalid"),
		...askingDevice,
	};
}
