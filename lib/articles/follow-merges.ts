import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { sections } from "@/db/schema/sections";
import type { ArticleContent } from "./content";

/**
 * The content with what it names as it is called today: somebody, or a section, that has been merged into another since it was
 * loaded or saved stands as that other. Waits for a merge that is under way, and makes the next one wait.
 */
export async function followMerges(tx: Transaction, content: ArticleContent): Promise<ArticleContent> {
	const person = await mergedIds(
		tx,
		people,
		content.bylines.map(({ personId }) => personId),
	);
	const section = await mergedIds(tx, sections, content.sectionId ? [content.sectionId] : []);
	if (person.size === 0 && section.size === 0) return content;
	const bylines = content.bylines.map((byline) => ({
		...byline,
		personId: person.get(byline.personId) ?? byline.personId,
	}));
	return {
		...content,
		sectionId: content.sectionId && (section.get(content.sectionId) ?? content.sectionId),
		bylines: bylines.filter(
			({ personId, role }, at) =>
				bylines.findIndex((one) => one.personId === personId && one.role === role) === at,
		),
	};
}

async function mergedIds(
	tx: Transaction,
	table: typeof people | typeof sections,
	ids: readonly string[],
): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.select({ id: table.id, into: table.mergedIntoId })
		.from(table)
		.where(inArray(table.id, [...new Set(ids)]))
		.for("key share");
	return new Map(rows.flatMap(({ id, into }) => (into ? [[id, into]] : [])));
}
