import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicPeople } from "@/db/views/public-pages";
import { untilNextPublication } from "@/lib/articles/until-next-publication";
import { dependsOn } from "@/lib/front/reading";
import { whyNotStorable } from "@/lib/text/well-formed";

export type PublicPerson = Awaited<ReturnType<typeof listPeople>>[number];

/** Everybody who has a page, in the house's order; lists of authors name those who are `isListed`. */
export async function listPeople() {
	dependsOn("people");
	return reader().select().from(publicPeople).orderBy(asc(publicPeople.position), asc(publicPeople.name));
}

export async function readPerson(handle: string): Promise<PublicPerson | null> {
	if (whyNotStorable(handle) !== null) return null;
	dependsOn("people");
	const [person] = await reader().select().from(publicPeople).where(eq(publicPeople.handle, handle));
	if (person) return person;
	// Somebody who has written nothing yet gets a page with the first story.
	dependsOn("latest");
	await untilNextPublication();
	return null;
}
