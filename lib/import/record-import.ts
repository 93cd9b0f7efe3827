import { z } from "zod";
import { importParts, imports } from "@/db/schema/imports";
import { line } from "@/lib/text/fields";
import { whyNotStorable } from "@/lib/text/well-formed";
import { command, findNothing } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";

const input = z.object({
	articleId: z.uuid("invalid"),
	headlineKey: z
		.string()
		.min(1, "blank")
		.refine((key) => whyNotStorable(key) === null, "bad-characters"),
	part: z.enum(importParts, "invalid"),
	publishedOn: z.iso.date("invalid").nullable(),
	fileName: line({ max: 255 }),
	sourceSha256: z.string().regex(/^[0-9a-f]{64}$/, "invalid"),
});

/** Writes down which page file a draft came from. A story first listed and now imported whole is written over. */
export const recordImport = command({
	permission: "article.draft",
	input,
	find: findNothing,
	run: async ({ tx, input: source, now, record }) => {
		await tx
			.insert(imports)
			.values({ ...source, importedAt: now })
			.onConflictDoUpdate({ target: imports.articleId, set: { ...source, importedAt: now } });
		await record("article.imported", source.articleId, {
			fileName: source.fileName,
			sourceSha256: source.sourceSha256,
			part: source.part,
			publishedOn: source.publishedOn,
		});
		return done({});
	},
});
