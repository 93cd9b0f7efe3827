import { randomUUID } from "node:crypto";
import { z } from "zod";
import { templates, templateUses } from "@/db/schema/templates";
import { body, HEADLINE_MAX } from "@/lib/articles/input";
import { isEmptyBody } from "@/lib/body/body";
import { whyNotAPageBody } from "@/lib/pages/rules";
import { line, optionalLine } from "@/lib/text/fields";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";

const TEMPLATE_NAME_MAX = 40;

const input = z.object({
	name: line({ max: TEMPLATE_NAME_MAX }),
	use: z.enum(templateUses, "invalid"),
	headline: optionalLine({ max: HEADLINE_MAX })
		.transform((text) => text ?? "")
		.default(""),
	body,
});

/**
 * Keeps a text to begin with; one of the same name is replaced. Words alone: a picture's rights and words belong to one story. Refusals:
 * needs-body, template-pictures.
 */
export const keepTemplate = command({
	permission: "template.keep",
	input,
	find: findNothing,
	run: async ({ tx, actor, input: { name, use, headline, body: text }, now, record }) => {
		if (whyNotAPageBody(text) !== null) return refuse({ code: "template-pictures", field: "body" });
		if (isEmptyBody(text)) return refuse({ code: "needs-body", field: "body" });
		const keptBy = actor.kind === "staff" ? actor.userId : null;
		const row = { use, headline: use === "story" ? headline : "", body: text, keptAt: now, keptBy };
		const [kept] = await tx
			.insert(templates)
			.values({ id: randomUUID(), name, ...row })
			.onConflictDoUpdate({ target: templates.name, set: row })
			.returning({ id: templates.id });
		if (!kept) throw new Error("a template was neither added nor replaced");
		await record("template.kept", kept.id, { name, use });
		return done({ id: kept.id, name });
	},
});
