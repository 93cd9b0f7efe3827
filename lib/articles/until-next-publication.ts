import { reader } from "@/db/client";
import { nextPublication } from "@/db/views/published-places";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn, holdsUntil } from "@/lib/front/reading";

/** Declares that a list of stories holds until the next scheduled one comes out or one that has a time leaves, and that a new schedule changes that. */
export const untilNextPublication = askedOnce(async (): Promise<void> => {
	dependsOn("schedule");
	const [next] = await reader().select().from(nextPublication);
	// By the database's clock, whatever ours says.
	if (next) holdsUntil(new Date(Date.now() + next.waitMilliseconds));
});
