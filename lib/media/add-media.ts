import { eq } from "drizzle-orm";
import { z } from "zod";
import { media, mediaSources } from "@/db/schema/media";
import { line, optionalLine } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const empty = (max: number) => optionalLine({ max }).transform((text) => text ?? "");

const input = z.object({
	mediaId: z.uuid("invalid"),
	fileName: line({ max: 200 }),
	mimeType: z.string().regex(/^image\/[a-z0-9.+-]+$/, "invalid"),
	bytes: z.number().int().positive(),
	width: z.number().int().positive(),
	height: z.number().int().positive(),
	widths: z.array(z.number().int().positive()).min(1),
	tone: z
		.string()
		.regex(/^#[0-9a-f]{6}$/, "invalid")
		.nullable()
		.default(null),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, "invalid"),
	alt: line({ max: 300 }),
	caption: empty(300).default(""),
	credit: empty(100).default(""),
	source: z.enum(mediaSources, "invalid").default("upload"),
});

/** Enters a picture whose files are in the store already into the library. Its alternative text is compulsory. */
export const addMedia = command({
	permission: "media.upload",
	input,
	find: findNothing,
	run: async ({ tx, actor, input: { mediaId, ...picture }, now, record }) => {
		const [there] = await tx.select({ id: media.id }).from(media).where(eq(media.id, mediaId));
		if (there) return refuse({ code: "taken", field: "mediaId" });
		const uploadedBy = actor.kind === "staff" ? actor.userId : null;
		await tx.insert(media).values({ id: mediaId, ...picture, uploadedBy, uploadedAt: now });
		await record("media.added", mediaId, { fileName: picture.fileName, bytes: picture.bytes });
		return done({
			id: mediaId,
			width: picture.width,
			height: picture.height,
			widths: picture.widths,
			alt: picture.alt,
			caption: picture.caption,
			credit: picture.credit,
		});
	},
});
