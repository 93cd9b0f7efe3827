import { randomUUID } from "node:crypto";
import { z } from "zod";
import { senderProfiles } from "@/db/schema/sender-profiles";
import { email } from "@/lib/staff/fields";
import { optionalLine, optionalProse } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { opensProfile } from "./seals";

/** Keeps what a returning sender wants filled in, for whoever has opened the page by a mailed link. Problem: profile-link-expired. */
export const saveProfile = command({
	permission: "submission.send",
	input: z.object({
		email,
		key: z.string().max(200).catch(""),
		organisation: optionalLine({ max: 80 }),
		senderName: optionalLine({ max: 40 }),
		role: optionalLine({ max: 40 }),
		phone: optionalLine({ max: 30 }),
		boilerplate: optionalProse({ max: 1_000 }),
	}),
	find: findNothing,
	run: async ({ tx, input: { email: address, key, ...fields }, now, record }) => {
		if (!opensProfile(address, key, now)) return refuse({ code: "profile-link-expired" });
		const [kept] = await tx
			.insert(senderProfiles)
			.values({ id: randomUUID(), email: address, ...fields, createdAt: now, usedAt: now })
			.onConflictDoUpdate({ target: senderProfiles.email, set: { ...fields, usedAt: now } })
			.returning({ id: senderProfiles.id });
		if (!kept) throw new Error("a profile was not written");
		await record("submission.profile-saved", kept.id, {});
		return done({ id: kept.id });
	},
});
