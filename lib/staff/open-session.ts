import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { isPassword } from "./passwords";
import { forgetTries, whyNotSignIn } from "./sign-in-limits";

/** Days after which a session ends, however busy it was. */
export const SESSION_DAYS = 7;

const input = z.object({
	email: z
		.string("invalid")
		.max(1000)
		.transform((text) => text.normalize("NFKC").trim().toLowerCase()),
	password: z.string("invalid").max(4000),
	address: z
		.string()
		.max(100)
		.default("")
		.transform((text) => storable(text, 100)),
	userAgent: z
		.string()
		.max(2000)
		.default("")
		.transform((text) => storable(text, 300)),
});

/**
 * Signs in with e-mail and password: opens a new session and gives its id. A wrong password, an unknown account and a
 * suspended one get the same answer after the same work.
 */
export const openSession = command({
	permission: "session.open",
	input,
	find: findNothing,
	run: async ({ tx, input: { email, password, address, userAgent }, now, record }) => {
		if (await whyNotSignIn({ account: email, ...(address && { address }) }))
			return refuse({ code: "too-many-tries" });
		const known = email.isWellFormed() && !email.includes("\0");
		const [user] = known ? await tx.select().from(users).where(eq(users.email, email)) : [];
		const right = await isPassword(password, user?.passwordHash ?? null);
		if (!user || !right || user.suspendedAt !== null) return refuse({ code: "wrong-credentials" });
		const id = randomUUID();
		const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
		await tx
			.insert(sessions)
			.values({ id, userId: user.id, address, userAgent, createdAt: now, lastSeenAt: now, expiresAt });
		await record("session.opened", user.id, { sessionId: id });
		await forgetTries(email);
		return done({ sessionId: id, userId: user.id });
	},
});

/** What a browser says of itself must not keep anybody from signing in, so it is mended rather than refused. */
function storable(text: string, max: number): string {
	return text.slice(0, max).toWellFormed().replaceAll("\0", "");
}
