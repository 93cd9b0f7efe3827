import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { users } from "@/db/schema/users";
import { titleOf } from "@/lib/articles/title";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { problemSentence, wordsIn } from "@/lib/words/words";
import type { Problem } from "@/lib/write/outcome";

/** Tells whoever set an update for an instant that it did not come out, and why: they may have left the desk hours before. */
export async function mailFailedUpdate(
	tx: Transaction,
	{
		article,
		updateAt,
		problems,
		recipient,
		now,
	}: {
		article: Pick<Article, "id" | "kicker" | "claim">;
		updateAt: Date;
		problems: readonly Problem[];
		recipient: string | null;
		now: Date;
	},
): Promise<void> {
	if (recipient === null) return;
	const { name, email, locale, unwantedMails } = users;
	const [colleague] = await tx
		.select({ name, email, locale, unwantedMails })
		.from(users)
		.where(and(eq(users.id, recipient), isNull(users.suspendedAt)));
	if (!colleague || colleague.unwantedMails.includes("update-failed")) return;
	const words = wordsIn(colleague.locale);
	const { mail } = words.workflow;
	const title = titleOf(article) || words.desk.untitled;
	const lines = [
		mail.greeting(colleague.name),
		"",
		mail.failedUpdate(title, words.when.near(updateAt, now)),
		...new Set(problems.map((problem) => problemSentence(words, problem))),
		"",
		`${environment().siteUrl}/desk/articles/${article.id}`,
		"",
	];
	await queueMail(tx, {
		to: colleague.email,
		subject: mail.failedUpdateSubject(title),
		text: lines.join("\n"),
		now,
	});
}
