import { eq } from "drizzle-orm";
import { z } from "zod";
import { profileLinks, senderProfiles } from "@/db/schema/sender-profiles";
import { email } from "@/lib/staff/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { opensProfile } from "./seals";

/** Deletes a profile and every link to it; nothing of it stays, not in the log either. Done twice, it is done. Problem: profile-link-expired. */
export const removeProfile = command({
	permission: "submission.send",
	input: z.object({ email, key: z.string().max(200).catch("") }),
	find: findNothing,
	run: async ({ tx, input: { email: address, key }, now, record }) => {
		if (!opensProfile(address, key, now)) return refuse({ code: "profile-link-expired" });
		await tx.delete(profileLinks).where(eq(profileLinks.email, address));
		const gone = await tx
			.delete(senderProfiles)
			.where(eq(senderProfiles.email, address))
			.returning({ id: senderProfiles.id });
		if (gone.length > 0) await record("submission.profile-deleted", null, {});
		return done({});
	},
});
