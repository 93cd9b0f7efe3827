import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type User, users } from "@/db/schema/users";
import { isPassword } from "./passwords";
import { whyNotSignIn } from "./sign-in-limits";

/** E-mail and password as somebody types them who may be anybody. */
export const credentials = {
	email: z
		.string("invalid")
		.max(1000)
		.transform((text) => text.normalize("NFKC").trim().toLowerCase()),
	password: z.string("invalid").max(4000),
};

type Typed = { email: string; password: string; address: string };

/** The account of an e-mail and its password. A wrong password, an unknown account and a suspended one get the same answer after the same work. */
export async function checkPassword(
	tx: Transaction,
	{ email, password, address }: Typed,
): Promise<User | "too-many-tries" | "wrong-credentials"> {
	if (await whyNotSignIn({ account: email, ...(address && { address }) })) return "too-many-tries";
	const known = email.isWellFormed() && !email.includes("\0");
	const [user] = known ? await tx.select().from(users).where(eq(users.email, email)) : [];
	const right = await isPassword(password, user?.passwordHash ?? null);
	return user && right && user.suspendedAt === null ? user : "wrong-credentials";
}
