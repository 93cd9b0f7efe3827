import { cache } from "react";
import { reader } from "@/db/client";
import { nextPublication } from "@/db/views/published-places";
import { dependsOn, holdsUntil } from "@/lib/front/reading";

/** Declares that a list of stories holds until the next scheduled one comes out, and that a new schedule changes that. */
export async function untilNextPublication(): Promise<void> {
	dependsOn("schedule");
	const next = await readNext();
	if (next) holdsUntil(next);
}

const readNext = cache(async (): Promise<Date | null> => {
	const [next] = await reader().select().from(nextPublication);
	// By the database's clock, whatever ours says.
	return next ? new Date(Date.now() + next.waitMilliseconds) : null;
});
