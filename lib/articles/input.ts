import { z } from "zod";
import { articleKinds, bylineRoles, provenanceModes } from "@/db/schema/articles";
import { emptyBody } from "@/lib/body/body";
import { checkBody } from "@/lib/body/body-schema";
import { line, optionalLine, optionalProse } from "@/lib/text/fields";
import type { ArticleContent } from "./content";

/** Graphemes. A house headline of one kicker, one claim and three subs stays well below. */
export const HEADLINE_MAX = 120;
const EXCERPT_MAX = 300;
const CAPTION_MAX = 300;
const CREDIT_MAX = 100;
const TAGS_MAX = 20;
const BYLINES_MAX = 20;

export const articleId = z.uuid("invalid");
/** As far as the column goes. */
const REVISION_MAX = 2_147_483_647;
export const revisionToken = z.coerce
	.number("invalid")
	.int("invalid")
	.min(1, "invalid")
	.max(REVISION_MAX, "invalid");

export const body = z.unknown().transform((value, context) => {
	const checked = checkBody(value);
	if (checked.ok) return checked.body;
	context.addIssue({ code: "custom", message: checked.code });
	return z.NEVER;
});

function lineOrEmpty(max: number) {
	return optionalLine({ max }).transform((text) => text ?? "");
}

const optionalId = z.uuid("invalid").nullable().default(null);

/** What the editor sends with every save. Absent fields mean empty, never "as before": a save is the whole story. */
export const articleContent = z.object({
	headline: lineOrEmpty(HEADLINE_MAX).default(""),
	listHeadline: lineOrEmpty(HEADLINE_MAX).default(""),
	searchHeadline: lineOrEmpty(HEADLINE_MAX).default(""),
	shareHeadline: lineOrEmpty(HEADLINE_MAX).default(""),
	kind: z.enum(articleKinds, "invalid").default("news"),
	excerpt: optionalProse({ max: EXCERPT_MAX })
		.transform((text) => text ?? "")
		.default(""),
	body: body.default(emptyBody()),
	lead: z
		.object({
			mediaId: z.uuid("invalid"),
			alt: lineOrEmpty(CAPTION_MAX).default(""),
			caption: lineOrEmpty(CAPTION_MAX).default(""),
			credit: lineOrEmpty(CREDIT_MAX).default(""),
		})
		.nullable()
		.default(null),
	sectionId: optionalId,
	columnId: optionalId,
	bookId: optionalId,
	provenance: z
		.object({
			publication: line({ max: 60 }),
			page: optionalLine({ max: 60 }).nullable().default(null),
			mode: z.enum(provenanceModes, "invalid").default("full"),
			printedOn: z.iso.date("invalid").nullable().default(null),
		})
		.nullable()
		.default(null),
	bylines: z
		.array(z.object({ personId: z.uuid("invalid"), role: z.enum(bylineRoles, "invalid").default("writer") }))
		.max(BYLINES_MAX, "too-many")
		.default([])
		.refine(
			(bylines) =>
				new Set(bylines.map(({ personId, role }) => `${personId} ${role}`)).size === bylines.length,
			"repeated",
		),
	tags: z
		.array(line({ max: 40 }))
		.max(TAGS_MAX, "too-many")
		.default([])
		.transform((tags) => [...new Set(tags)]),
}) satisfies z.ZodType<ArticleContent, unknown>;
