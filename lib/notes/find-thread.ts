import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { noteThreads } from "@/db/schema/notes";
import { seeArticle } from "@/lib/articles/lock-article";

/** The story that a conversation is about, as the policy wants to see it, with the conversation, locked; null when there is none. */
export async function findThread(tx: Transaction, { threadId }: { threadId: string }) {
	const [thread] = await tx.select().from(noteThreads).where(eq(noteThreads.id, threadId)).for("update");
	const article = thread && (await seeArticle(tx, thread));
	return article ? { ...article, thread } : null;
}
