import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { media, mediaSources } from "@/db/schema/media";
import { submissionFiles } from "@/db/schema/submission-files";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { duplicateOf, waitForSameBytes } from "./duplicate";
import { aboutFile, aboutPicture, mediaId } from "./input";

const input = z.object({
	mediaId,
	...aboutFile,
	...aboutPicture,
	source: z.enum(mediaSources, "invalid").default("upload"),
	/** The file from outside that it is made of: tied together in this transaction, so that an embargo binds it from the first moment. */
	ofFile: z.uuid("invalid").nullable().default(null),
});

/**
 * Enters a picture whose files are in the store already into the library. Bytes that are there already are refused with the
 * problem `duplicate` and the picture that has them; a drawn picture may come again, since a drawing is made anew each time.
 */
export const addMedia = command({
	permission: "media.upload",
	input,
	find: findNothing,
	run: async ({ tx, actor, input: { mediaId: id, isNotForReuse, ofFile, ...picture }, now, record }) => {
		const [there] = await tx.select({ id: media.id }).from(media).where(eq(media.id, id));
		if (there) return refuse({ code: "taken", field: "mediaId" });
		if (picture.source === "upload") {
			await waitForSameBytes(tx, picture.sha256);
			const duplicate = await duplicateOf(tx, picture.sha256);
			if (duplicate) return refuse(duplicate);
		}
		const uploadedBy = actor.kind === "staff" ? actor.userId : null;
		await tx
			.insert(media)
			.values({ id, ...picture, isReusable: !isNotForReuse, uploadedBy, uploadedAt: now });
		if (ofFile !== null) {
			const tied = await tx
				.update(submissionFiles)
				.set({ mediaId: id })
				.where(and(eq(submissionFiles.id, ofFile), isNull(submissionFiles.mediaId)))
				.returning({ id: submissionFiles.id });
			if (tied.length === 0) return refuse({ code: "not-found" });
		}
		await record("media.added", id, { fileName: picture.fileName, bytes: picture.bytes });
		const { width, height, widths, alt, caption, credit, rightsUntil, isAiMade } = picture;
		return done({
			id,
			edition: "",
			width,
			height,
			widths,
			alt,
			caption,
			credit,
			rightsUntil,
			isReusable: !isNotForReuse,
			isAiMade,
			isShown: false,
		});
	},
});
