import { eq } from "drizzle-orm";
import { z } from "zod";
import { media, mediaEditions } from "@/db/schema/media";
import { actorName } from "@/lib/access/actor";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { duplicateOf, waitForSameBytes } from "./duplicate";
import { aboutFile, edition, mediaId } from "./input";
import { lockMedia } from "./lock-media";
import { tagsOfPicture } from "./tags-of-picture";

const input = z.object({ mediaId, edition, next: edition.min(1, "invalid"), ...aboutFile });

/**
 * Gives a picture another file, which is in the store already as edition `next`: same picture, same uses, new addresses. The
 * file before it goes into the history. `edition` must be the one that was seen when the new file was chosen.
 */
export const replaceMedia = command({
	permission: "media.edit",
	input,
	find: lockMedia,
	run: async ({ tx, actor, input: { mediaId: id, edition: seen, next, ...file }, subject, now, ...then }) => {
		if (subject.edition !== seen) return refuse({ code: "conflict" });
		await waitForSameBytes(tx, file.sha256);
		const duplicate = await duplicateOf(tx, file.sha256);
		if (duplicate) return refuse(duplicate);
		const { fileName, mimeType, bytes, width, height, sha256 } = subject;
		await tx.insert(mediaEditions).values({
			...{ mediaId: id, edition: seen, fileName, mimeType, bytes, width, height, sha256 },
			replacedAt: now,
			replacedByName: actorName(actor),
		});
		await tx
			.update(media)
			.set({ ...file, edition: next })
			.where(eq(media.id, id));
		then.changed(...(await tagsOfPicture(tx, id)));
		await then.record("media.replaced", id, { before: { edition: seen, fileName, sha256 }, edition: next });
		return done({ id, edition: next, replaced: { edition: seen, widths: subject.widths } });
	},
});
