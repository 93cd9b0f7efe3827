import { and, asc, eq, gt, max, or, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { events } from "@/db/schema/events";
import { frontLaunches } from "@/db/schema/front-page";
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
	const [factors, live, scheduled, launches] = await Promise.all([
		factorsOf(reader(), userId),
		liveSessionsOf(userId),
		scheduledOf(userId),
		launchesOf(member.name),
	]);
	return { ...member, factors, sessions: live, scheduled, launches };
}

/** Who must have a second factor, for whoever may decide it; null for all others. */
export async function readSecondFactorRule(actor: Actor): Promise<SecondFactorRule | null> {
	if (!may(actor, "staff.secure", "house")) return null;
	const [row] = await reader().select().from(settings).where(eq(settings.key, SECOND_FACTOR_KEY));
	return ruleOf(row?.value);
}

/** Stories they began or scheduled that go out by themselves, soonest first: closing the account does not stop them. */
function scheduledOf(userId: string) {
	const scheduledByThem = sql`exists (
		select 1 from ${events}
		where ${events.subjectId} = ${articles.id} and ${events.verb} = 'article.scheduled' and ${events.actorId} = ${userId}
	)`;
	return reader()
		.select({
			id: articles.id,
			kicker: articles.kicker,
			claim: articles.claim,
			publishAt: articles.publishAt,
		})
		.from(articles)
		.where(and(eq(articles.state, "scheduled"), or(eq(articles.createdBy, userId), scheduledByThem)))
		.orderBy(asc(articles.publishAt));
}

/** When changes of the front page come that somebody of this name has timed. */
async function launchesOf(name: string): Promise<Date[]> {
	const rows = await reader()
		.selectDistinct({ launchAt: frontLaunches.launchAt })
		.from(frontLaunches)
		.where(and(gt(frontLaunches.launchAt, sql`now()`), eq(frontLaunches.madeBy, name)))
		.orderBy(asc(frontLaunches.launchAt));
	return rows.map(({ launchAt }) => launchAt);
}
