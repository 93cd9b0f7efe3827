import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { templates } from "@/db/schema/templates";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isUuid } from "@/lib/text/uuid";

/** What the newsroom keeps to begin with, by name, for whoever may write a story; nothing for all others. */
export async function listTemplates(actor: Actor) {
	if (!may(actor, "article.draft", "new")) return [];
	const { id, name, use, headline, body, keptAt } = templates;
	return reader()
		.select({ id, name, use, headline, body, keptAt, keptBy: users.name })
		.from(templates)
		.leftJoin(users, eq(users.id, templates.keptBy))
		.orderBy(asc(use), asc(name));
}

/** One of them, or null when there is none or not for this actor. */
export async function readTemplate(actor: Actor, templateId: string) {
	if (!isUuid(templateId) || !may(actor, "article.draft", "new")) return null;
	const { headline, body } = templates;
	const [row] = await reader().select({ headline, body }).from(templates).where(eq(templates.id, templateId));
	return row ?? null;
}
