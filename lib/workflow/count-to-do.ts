import { and, inArray, type SQL, sql } from "drizzle-orm";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import type { Actor } from "@/lib/access/actor";
import { visibleTo } from "@/lib/articles/scope";
import { dueIn, withoutPicture } from "./list-conditions";

/** How many stories the actor may see are late, due today, and without a picture: what the day begins with. */
export async function countToDo(actor: Actor, now: Date) {
	const counted = (where: SQL | undefined) => sql<number>`count(*) filter (where ${where})`.mapWith(Number);
	const [counts] = await reader()
		.select({
			late: counted(dueIn("late", now)),
			today: counted(dueIn("today", now)),
			picture: counted(withoutPicture(now)),
		})
		.from(articles)
		// The archive is left out by what an index answers.
		.where(and(visibleTo(actor), inArray(articles.state, ["draft", "scheduled", "withdrawn"])));
	return counts ?? { late: 0, today: 0, picture: 0 };
}
