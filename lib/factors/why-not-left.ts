import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recoveryCodes } from "@/db/schema/factors";
import { settings } from "@/db/schema/settings";
import type { User } from "@/db/schema/users";
import { mustHaveFactor, ruleOf, SECOND_FACTOR_KEY } from "@/lib/staff/second-factor-rule";
import { factorsOf, hasSecondFactor } from "./factors-of";

/**
 * What a removal leaves behind: without any factor the recovery codes go too, since they only stand in for one. "last-factor" when
 * the account's role must keep one; refusing then takes the removal back.
 */
export async function whyNotLeft(tx: Transaction, user: User): Promise<"last-factor" | null> {
	if (hasSecondFactor(await factorsOf(tx, user.id))) return null;
	const [rule] = await tx.select().from(settings).where(eq(settings.key, SECOND_FACTOR_KEY));
	if (mustHaveFactor(user.role, ruleOf(rule?.value))) return "last-factor";
	await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, user.id));
	return null;
}
