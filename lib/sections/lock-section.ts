import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Section, sections } from "@/db/schema/sections";

/** The section, locked until the transaction ends; null when there is none, or when it has become part of another. */
export async function lockSection(
	tx: Transaction,
	{ sectionId }: { sectionId: string },
): Promise<Section | null> {
	const [section] = await tx.select().from(sections).where(eq(sections.id, sectionId)).for("update");
	return section?.isActive ? section : null;
}
