import { asc } from "drizzle-orm";
import { reader } from "@/db/client";
import { nextBoxChange, publicBoxes } from "@/db/views/public-pages";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn, holdsUntil } from "@/lib/front/reading";

/** The house boxes in force now, in order. */
export const listBoxes = askedOnce(async () => {
	dependsOn("boxes");
	const [next] = await reader().select().from(nextBoxChange);
	if (next) holdsUntil(new Date(Date.now() + next.waitMilliseconds));
	return reader().select().from(publicBoxes).orderBy(asc(publicBoxes.position));
});
