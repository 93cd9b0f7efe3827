import { lt } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { profileLinks, senderProfiles } from "@/db/schema/sender-profiles";
import { PROFILE_KEPT_DAYS } from "./rules";

const DAY = 86_400_000;

/** Deletes profiles that nobody has used for a year, as their page says, and links that open nothing any more. */
export async function tidyProfiles(tx: Transaction, now: Date): Promise<void> {
	await tx.delete(profileLinks).where(lt(profileLinks.expiresAt, now));
	await tx
		.delete(senderProfiles)
		.where(lt(senderProfiles.usedAt, new Date(now.getTime() - PROFILE_KEPT_DAYS * DAY)));
}
