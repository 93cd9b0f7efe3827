import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/sessions";
import { roles, users } from "@/db/schema/users";
import { line } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { email, newPassword } from "./fields";
import { hashPassword } from "./passwords";

const input = z.object({
	email,
	name: line({ max: 60 }).optional(),
	role: z.enum(roles, "invalid").optional(),
	password: newPassword.optional(),
	isSuspended: z.boolean("invalid").optional(),
});

/**
 * Changes somebody's account: the name, the role, a forgotten password, whether it may sign in at all; absent parts stay. A
 * new password or a suspension ends every session of the account at once; a new role counts from the next request.
 */
export const changeStaff = command({
	permission: "staff.change",
	input,
	find: async (tx, { email: wanted }) => {
		const [user] = await tx.select().from(users).where(eq(users.email, wanted)).for("update");
		return user ?? null;
	},
	run: async ({ tx, input: { name, role, password, isSuspended }, subject: user, now, record }) => {
		const suspendedAt =
			isSuspended === undefined ? user.suspendedAt : isSuspended ? (user.suspendedAt ?? now) : null;
		const secret = password && { passwordHash: await hashPassword(password), passwordChangedAt: now };
		await tx
			.update(users)
			.set({ name: name ?? user.name, role: role ?? user.role, suspendedAt, ...secret })
			.where(eq(users.id, user.id));
		if (secret || suspendedAt) {
			await tx
				.update(sessions)
				.set({ revokedAt: now })
				.where(and(eq(sessions.userId, user.id), isNull(sessions.revokedAt)));
		}
		const changed = { name, role, isSuspended, password: secret ? "changed" : undefined };
		await record("staff.changed", user.id, { email: user.email, ...changed });
		return done({ id: user.id });
	},
});
