import { eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { notes, noteThreads } from "@/db/schema/notes";

/** A mark that changes with whatever is written, resolved or reopened beside a story. */
export async function notesMark(db: Pick<Reader, "select">, articleId: string): Promise<string> {
	const [row] = await db
		.select({
			mark: sql<string>`concat_ws('-', count(*), count(${noteThreads.resolvedAt}), extract(epoch from max(${noteThreads.resolvedAt})))`,
		})
		.from(notes)
		.innerJoin(noteThreads, eq(noteThreads.id, notes.threadId))
		.where(eq(noteThreads.articleId, articleId));
	return row?.mark ?? "";
}
