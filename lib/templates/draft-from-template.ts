import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { draftArticle } from "@/lib/articles/draft-article";
import { refuse } from "@/lib/write/outcome";
import { readTemplate } from "./desk-queries";

const input = z.object({ templateId: z.string(), articleId: z.string().optional() });

/** Starts a story with the headline and text of a template. Refusals: not-found, those of `draftArticle`. */
export async function draftFromTemplate(
	actor: Actor,
	typed: unknown,
): Promise<Awaited<ReturnType<typeof draftArticle>>> {
	const parsed = input.safeParse(typed);
	if (!parsed.success) return refuse({ code: "not-found" });
	const { templateId, articleId } = parsed.data;
	const template = await readTemplate(actor, templateId);
	if (!template) return refuse({ code: "not-found" });
	return draftArticle(actor, { articleId, content: template });
}
