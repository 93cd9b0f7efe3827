import { and, asc, eq, max, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { people } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import { settings } from "@/db/schema/settings";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { factorsOf } from "@/lib/factors/factors-of";
import { isUuid } from "@/lib/text/uuid";
import { liveSessionsOf } from "./desk-queries";
import { hasPassword, hasSecondFactorColumn } from "./factor-columns";
import { ruleOf, SECOND_FACTOR_KEY, type SecondFactorRule } from "./second-factor-rule";

/** Everybody with an account, those who can sign in first, for whoever may see the staff; empty for all others. */
export async function listStaff(actor: Actor) {
	if (!may(actor, "staff.list", "house")) return [];
	return reader()
		.select({
			id: users.id,
			name: users.name,
			email: users.email,
			role: users.role,
			suspendedAt: users.suspendedAt,
			hasFactor: hasSecondFactorColumn,
			lastSignInAt: max(sessions.createdAt),
		})
		.from(users)
		.leftJoin(sessions, eq(sessions.userId, users.id))
		.groupBy(users.id)
		.orderBy(sql`${users.suspendedAt} is not null`, asc(users.createdAt), asc(users.id));
}

/** One account with its factors, its live sessions and what it has scheduled; null for whoever may not see the staff. */
export async function readStaffMember(actor: Actor, userId: string) {
	if (!may(actor, "staff.list", "house") || !isUuid(userId)) return null;
	const [member] = await reader()
		.select({
			id: users.id,
			name: users.name,
			email: users.email,
			role: users.role,
			suspendedAt: users.suspendedAt,
			createdAt: users.createdAt,
			hasPassword,
			person: { name: people.name, handle: people.handle },
		})
		.from(users)
		.leftJoin(people, eq(people.id, users.personId))
		.where(eq(users.id, userId));
	if (!member) return null;
	const [factors, live, scheduled] = await Promise.all([
		factorsOf(reader(), userId),
		liveSessionsOf(userId),
		scheduledOf(userId),
	]);
	return { ...member, factors, sessions: live, scheduled };
}

/** Who must have a second factor, for whoever may decide it; null for all others. */
export async function readSecondFactorRule(actor: Actor): Promise<SecondFactorRule | null> {
	if (!may(actor, "staff.secure", "house")) return null;
	const [row] = await reader().select().from(settings).where(eq(settings.key, SECOND_FACTOR_KEY));
	return ruleOf(row?.value);
}

/** Stories of theirs that go out by themselves, soonest first: closing the account does not stop them. */
function scheduledOf(userId: string) {
	return reader()
		.select({
			id: articles.id,
			kicker: articles.kicker,
			claim: articles.claim,
			publishAt: articles.publishAt,
		})
		.from(articles)
		.where(and(eq(articles.createdBy, userId), eq(articles.state, "scheduled")))
		.orderBy(asc(articles.publishAt));
}
