import { asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { tipKeys, tipMessages, tips } from "@/db/schema/tips";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { fingerprintOf } from "./custodian-key";
import { listInOffice } from "./list-in-office";

/** Tips on one page of the list. */
export const TIPS_PAGE = 50;

/** Whether this actor keeps tips now: a custodian whose key is in office. */
export async function keepsTips(actor: Actor): Promise<boolean> {
	const inOffice = await listInOffice(reader());
	return may(actor, "tip.keep", { custodianIds: inOffice.map(({ userId }) => userId) });
}

/** One page of the tips, the latest activity first; empty for whoever does not keep them. What is in them nobody knows here. */
export async function listTips(actor: Actor, page: number) {
	if (!(await keepsTips(actor))) return { tips: [], hasMore: false };
	const rows = await reader()
		.select({
			id: tips.id,
			state: tips.state,
			receivedOn: tips.receivedOn,
			activeOn: tips.activeOn,
			isUnread: tips.isUnread,
			storyNumber: tips.storyNumber,
			messages: sql<number>`(select count(*)::int from ${tipMessages} where ${tipMessages.tipId} = ${tips.id})`,
		})
		.from(tips)
		.orderBy(desc(tips.activeOn), desc(tips.id))
		.limit(TIPS_PAGE + 1)
		.offset((page - 1) * TIPS_PAGE);
	return { tips: rows.slice(0, TIPS_PAGE), hasMore: rows.length > TIPS_PAGE };
}

export type ListedTip = Awaited<ReturnType<typeof listTips>>["tips"][number];

/** One tip with what a custodian's browser needs to open and answer it; null for whoever does not keep tips. */
export async function readTip(actor: Actor, id: string) {
	if (actor.kind !== "staff" || !(await keepsTips(actor))) return null;
	const [tip] = await reader()
		.select({
			id: tips.id,
			state: tips.state,
			receivedOn: tips.receivedOn,
			activeOn: tips.activeOn,
			storyNumber: tips.storyNumber,
			replyTo: tips.replyTo,
		})
		.from(tips)
		.where(eq(tips.id, id));
	if (!tip) return null;
	const [messages, inOffice, [own]] = await Promise.all([
		reader()
			.select({
				id: tipMessages.id,
				position: tipMessages.position,
				sender: tipMessages.sender,
				sentOn: tipMessages.sentOn,
				bytes: sql<number>`length(${tipMessages.sealed})`,
				sealedFor: tipMessages.sealedFor,
			})
			.from(tipMessages)
			.where(eq(tipMessages.tipId, id))
			.orderBy(asc(tipMessages.position)),
		listInOffice(reader()),
		reader()
			.select({ id: tipKeys.id, locked: tipKeys.locked })
			.from(tipKeys)
			.where(sql`${tipKeys.userId} = ${actor.userId} and ${tipKeys.removedAt} is null`),
	]);
	if (!own) return null;
	return {
		...tip,
		messages,
		keys: inOffice.map(({ id, recipient, name }) => ({ id, recipient, name })),
		own,
	};
}

export type ReadTip = NonNullable<Awaited<ReturnType<typeof readTip>>>;

const holder = alias(users, "holder");
const first = alias(users, "first");
const second = alias(users, "second");

/** The keys that are not removed, with their fingerprints and who took them in; empty for whoever may not see them. */
export async function listTipKeys(actor: Actor) {
	if (!may(actor, "tip.list-keys", "house")) return [];
	const rows = await reader()
		.select({
			id: tipKeys.id,
			userId: tipKeys.userId,
			name: holder.name,
			role: holder.role,
			suspendedAt: holder.suspendedAt,
			recipient: tipKeys.recipient,
			appointedBy: tipKeys.appointedBy,
			appointer: first.name,
			confirmer: second.name,
			confirmedAt: tipKeys.confirmedAt,
			madeAt: tipKeys.madeAt,
		})
		.from(tipKeys)
		.innerJoin(holder, eq(holder.id, tipKeys.userId))
		.leftJoin(first, eq(first.id, tipKeys.appointedBy))
		.leftJoin(second, eq(second.id, tipKeys.confirmedBy))
		.where(isNull(tipKeys.removedAt))
		.orderBy(asc(tipKeys.madeAt));
	return Promise.all(
		rows.map(async ({ recipient, role, suspendedAt, ...key }) => ({
			...key,
			fingerprint: await fingerprintOf(recipient),
			isInOffice: key.confirmedAt !== null && role === "tip-custodian" && suspendedAt === null,
		})),
	);
}

export type ListedTipKey = Awaited<ReturnType<typeof listTipKeys>>[number];

/** How many custodians are in office; no secret, since the tip page is open or not by it. */
export async function countInOffice(): Promise<number> {
	return (await listInOffice(reader())).length;
}
