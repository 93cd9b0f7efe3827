import { eq } from "drizzle-orm";
import { z } from "zod";
import { media } from "@/db/schema/media";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { aboutPicture, mediaId } from "./input";
import { lockMedia } from "./lock-media";
import { tagsOfPicture } from "./tags-of-picture";

const share = z.coerce.number("invalid").min(0, "invalid").max(1, "invalid");
const input = z.object({
	mediaId,
	revision: z.coerce.number("invalid").int("invalid").min(1, "invalid"),
	...aboutPicture,
	focalX: share.default(0.5),
	focalY: share.default(0.5),
});

/**
 * Writes what is said about a picture: its default words, rights, label and focal point. The words of each use stay as they
 * are; the focal point and the label show wherever the picture stands. `revision` must be the one that was read; somebody
 * else's change in between is refused with the problem `conflict`.
 */
export const changeMedia = command({
	permission: "media.edit",
	input,
	find: lockMedia,
	run: async ({
		tx,
		input: { mediaId: id, revision, isNotForReuse, ...about },
		subject,
		record,
		changed,
	}) => {
		if (subject.revision !== revision) return refuse({ code: "conflict" });
		const next = { ...about, isReusable: !isNotForReuse };
		const fields = (Object.keys(next) as (keyof typeof next)[]).filter(
			(name) => subject[name] !== next[name],
		);
		if (fields.length === 0) return done({ id, revision });
		await tx
			.update(media)
			.set({ ...next, revision: revision + 1 })
			.where(eq(media.id, id));
		if (fields.some((name) => name === "focalX" || name === "focalY" || name === "isAiMade"))
			changed(...(await tagsOfPicture(tx, id)));
		await record("media.changed", id, { fields });
		return done({ id, revision: revision + 1 });
	},
});
