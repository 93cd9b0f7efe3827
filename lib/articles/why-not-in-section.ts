import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sections } from "@/db/schema/sections";

/** Why a story cannot come to stand in a section that takes no new ones, or null; one that is there already may stay. */
export async function whyNotInSection(
	tx: Transaction,
	{ wanted, before }: { wanted: string | null; before: string | null },
): Promise<"section-closed" | null> {
	if (wanted === null || wanted === before) return null;
	const [section] = await tx
		.select({ isOpen: sections.isOpen })
		.from(sections)
		.where(eq(sections.id, wanted));
	return section?.isOpen === false ? "section-closed" : null;
}
