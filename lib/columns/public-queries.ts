import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicColumns } from "@/db/views/public-pages";
import { dependsOn } from "@/lib/front/reading";
import { whyNotStorable } from "@/lib/text/well-formed";

export type PublicColumn = Awaited<ReturnType<typeof listColumns>>[number];

/** The standing columns with their columnists; `state` is active, paused or ended, `weekday` 0 for Sunday, Hong Kong. */
export async function listColumns() {
	dependsOn("columns", "people");
	return reader().select().from(publicColumns).orderBy(asc(publicColumns.position), asc(publicColumns.name));
}

export async function readColumn(slug: string): Promise<PublicColumn | null> {
	if (whyNotStorable(slug) !== null) return null;
	dependsOn("columns", "people");
	const [column] = await reader().select().from(publicColumns).where(eq(publicColumns.slug, slug));
	return column ?? null;
}
