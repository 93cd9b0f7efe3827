import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles, users } from "@/db/schema/users";
import { line } from "@/lib/text/fields";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { endSessions } from "./end-sessions";
import { email, newPassword } from "./fields";
import { isLastAdmin } from "./last-admin";
import { hashPassword } from "./passwords";

const input = z.object({
	email,
	name: line({ max: 60 }).optional(),
	role: z.enum(roles, "invalid").optional(),
	password: newPassword.optional(),
	/** A form sends it as text. */
	isSuspended: z
		.union([z.boolean(), z.enum(["yes", "no"]).transform((answer) => answer === "yes")], "invalid")
		.optional(),
});

/**
 * Changes somebody's account: the name, the role, a forgotten password, whether it may sign in at all; absent parts stay. A
 * new password or a suspension ends every session of the account at once; a new role counts from the next request. What the
 * account has scheduled and signed stays. Problem: last-admin.
 */
export const changeStaff = command({
	permission: "staff.change",
	input,
	find: async (tx, { email: wanted }) => {
		const [user] = await tx.select().from(users).where(eq(users.email, wanted)).for("update");
		return user ?? null;
	},
	run: async ({
		tx,
		input: { name, role, password, isSuspended },
		subject: user,
		now,
		record,
		changed: seen,
	}) => {
		const suspendedAt =
			isSuspended === undefined ? user.suspendedAt : isSuspended ? (user.suspendedAt ?? now) : null;
		const isLeaving = suspendedAt !== null || (role !== undefined && role !== "admin");
		if (isLeaving && (await isLastAdmin(tx, user))) return refuse({ code: "last-admin" });
		const secret = password && { passwordHash: await hashPassword(password), passwordChangedAt: now };
		await tx
			.update(users)
			.set({ name: name ?? user.name, role: role ?? user.role, suspendedAt, ...secret })
			.where(eq(users.id, user.id));
		// A custodian who comes or goes may be the one on whom it depends whether tips are taken.
		if ([user.role, role].includes("tip-custodian")) seen("settings");
		if (secret || suspendedAt) await endSessions(tx, { userId: user.id, now });
		const changed = { name, role, isSuspended, password: secret ? "changed" : undefined };
		await record("staff.changed", user.id, { email: user.email, ...changed });
		return done({ id: user.id });
	},
});
