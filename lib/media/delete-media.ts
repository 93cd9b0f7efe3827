import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { media } from "@/db/schema/media";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { mediaId } from "./input";
import { lockMedia } from "./lock-media";
import { isUnused } from "./uses";

/**
 * Takes a picture that nothing shows out of the library; one that a story, a person or a book shows is refused with the
 * problem `in-use`. What it was stays in the event. Its files are `removePicture`'s.
 */
export const deleteMedia = command({
	permission: "media.edit",
	input: z.object({ mediaId }),
	find: lockMedia,
	run: async ({ tx, input: { mediaId: id }, subject, record }) => {
		const deleted = await tx
			.delete(media)
			.where(and(eq(media.id, id), isUnused))
			.returning({ id: media.id });
		if (deleted.length === 0) return refuse({ code: "in-use" });
		const { fileName, sha256, alt, caption, credit, bytes } = subject;
		await record("media.deleted", id, { fileName, sha256, alt, caption, credit, bytes });
		return done({ id, fileName });
	},
});
