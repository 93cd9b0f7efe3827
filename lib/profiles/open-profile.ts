import { and, desc, eq, isNull, notInArray } from "drizzle-orm";
import { z } from "zod";
import { profileLinks, senderProfiles } from "@/db/schema/sender-profiles";
import { submissions } from "@/db/schema/submissions";
import { hashOfToken } from "@/lib/access/one-time-token";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { profileKey } from "./seals";

/**
 * Opens what a mailed link leads to, once: the profile, or what the newest submission from the address said, which is kept only when its
 * sender saves it. Gives the fields as typed, and the key by which the page saves and deletes. Problem: profile-link-expired.
 */
export const openProfile = command({
	permission: "submission.send",
	input: z.object({ token: z.string().max(100).catch("") }),
	find: findNothing,
	run: async ({ tx, input: { token }, now }) => {
		const [link] = await tx
			.update(profileLinks)
			.set({ usedAt: now })
			.where(and(eq(profileLinks.tokenHash, hashOfToken(token)), isNull(profileLinks.usedAt)))
			.returning();
		if (!link || link.expiresAt <= now) return refuse({ code: "profile-link-expired" });
		const { email } = link;
		const [profile] = await tx
			.update(senderProfiles)
			.set({ usedAt: now })
			.where(eq(senderProfiles.email, email))
			.returning();
		const { organisation, senderName, phone, details } = submissions;
		const [newest] = profile
			? []
			: await tx
					.select({ organisation, senderName, phone, details })
					.from(submissions)
					.where(
						and(eq(submissions.email, email), notInArray(submissions.state, ["unverified", "withdrawn"])),
					)
					.orderBy(desc(submissions.createdAt))
					.limit(1);
		const known = profile ?? {
			...newest,
			role: newest?.details.role,
			boilerplate: newest?.details.boilerplate,
		};
		return done({
			email,
			key: profileKey(email, now),
			isKept: profile !== undefined,
			typed: {
				organisation: known.organisation ?? "",
				senderName: known.senderName ?? "",
				role: known.role ?? "",
				phone: known.phone ?? "",
				boilerplate: known.boilerplate ?? "",
			},
		});
	},
});
