import { asc } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicBoxes } from "@/db/views/public-pages";

/** The house boxes in force now, in order. */
export async function listBoxes() {
	return reader().select().from(publicBoxes).orderBy(asc(publicBoxes.position));
}
