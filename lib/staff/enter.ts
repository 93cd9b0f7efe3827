import { randomUUID } from "node:crypto";
import { count, eq, sql } from "drizzle-orm";
import { sessions } from "@/db/schema/sessions";
import type { User } from "@/db/schema/users";
import { hashOfToken } from "@/lib/access/one-time-token";
import type { Writing } from "@/lib/write/command";
import type { AskingDevice } from "./asking-device";
import { mailNewDevice } from "./mails";
import { forgetTries } from "./sign-in-limits";

/** Days after which a session ends, however busy it was. */
export const SESSION_DAYS = 7;

/** How somebody showed who they are. */
export type ProvedBy = "password" | "passkey" | "totp" | "recovery" | "invitation";

/** Opens a session for an account that has shown all it must, and writes to its owner when the device was never seen before. */
export async function enter(
	{ tx, now, record }: Pick<Writing<unknown, unknown>, "tx" | "now" | "record">,
	{ user, from, by }: { user: User; from: AskingDevice; by: ProvedBy },
): Promise<{ sessionId: string; userId: string }> {
	const deviceHash = from.device === "" ? null : hashOfToken(from.device);
	const [before] = await tx
		.select({
			all: count(),
			here: sql<number>`count(*) filter (where ${sessions.deviceHash} = ${deviceHash})`.mapWith(Number),
		})
		.from(sessions)
		.where(eq(sessions.userId, user.id));
	const id = randomUUID();
	await tx.insert(sessions).values({
		id,
		userId: user.id,
		address: from.address,
		userAgent: from.userAgent,
		deviceHash,
		createdAt: now,
		provedAt: now,
		lastSeenAt: now,
		expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
	});
	await record("session.opened", user.id, { sessionId: id, by });
	if (before && before.all > 0 && before.here === 0)
		await mailNewDevice(tx, { user, userAgent: from.userAgent, now });
	await forgetTries(user.email);
	return { sessionId: id, userId: user.id };
}
