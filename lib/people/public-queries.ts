import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicPeople } from "@/db/views/public-pages";
import { whyNotStorable } from "@/lib/text/well-formed";

export type PublicPerson = Awaited<ReturnType<typeof listPeople>>[number];

/** Everybody who has a page, in the house's order. */
export async function listPeople() {
	return reader().select().from(publicPeople).orderBy(asc(publicPeople.position), asc(publicPeople.name));
}

export async function readPerson(handle: string): Promise<PublicPerson | null> {
	if (whyNotStorable(handle) !== null) return null;
	const [person] = await reader().select().from(publicPeople).where(eq(publicPeople.handle, handle));
	return person ?? null;
}
