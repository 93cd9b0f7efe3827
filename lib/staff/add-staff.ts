import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { people } from "@/db/schema/people";
import { locales, roles, users } from "@/db/schema/users";
import { line } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { email, newPassword } from "./fields";
import { hashPassword } from "./passwords";

const input = z.object({
	email,
	name: line({ max: 60 }),
	password: newPassword,
	role: z.enum(roles, "invalid"),
	personId: z.uuid("invalid").nullable().default(null),
	locale: z.enum(locales, "invalid").default("zh-Hant-HK"),
});

/** Opens a staff account. The first one comes from the command line (`npm run staff:add`). */
export const addStaff = command({
	permission: "staff.add",
	input,
	find: findNothing,
	run: async ({ tx, input: { password, ...account }, now, record }) => {
		const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, account.email));
		if (taken) return refuse({ code: "taken", field: "email" });
		if (account.personId) {
			const [person] = await tx
				.select({ id: people.id })
				.from(people)
				.where(and(eq(people.id, account.personId), isNull(people.mergedIntoId)));
			if (!person) return refuse({ code: "gone", field: "personId" });
		}
		const id = randomUUID();
		await tx.insert(users).values({
			id,
			...account,
			passwordHash: await hashPassword(password),
			passwordChangedAt: now,
			createdAt: now,
		});
		await record("staff.added", id, { email: account.email, role: account.role });
		return done({ id });
	},
});
