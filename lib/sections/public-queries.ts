import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicSections } from "@/db/views/public-pages";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn } from "@/lib/front/reading";
import { whyNotStorable } from "@/lib/text/well-formed";

export type PublicSection = { id: string; slug: string; name: string; description: string };

/** The sections in the order of the navigation. */
export const listSections = askedOnce(async (): Promise<PublicSection[]> => {
	dependsOn("sections");
	const { id, slug, name, description, position } = publicSections;
	return reader()
		.select({ id, slug, name, description })
		.from(publicSections)
		.orderBy(asc(position), asc(name));
});

export async function readSection(slug: string): Promise<PublicSection | null> {
	if (whyNotStorable(slug) !== null) return null;
	dependsOn("sections");
	const { id, name, description } = publicSections;
	const [section] = await reader()
		.select({ id, slug: publicSections.slug, name, description })
		.from(publicSections)
		.where(eq(publicSections.slug, slug));
	return section ?? null;
}
