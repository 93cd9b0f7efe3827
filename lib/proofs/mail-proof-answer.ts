import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { users } from "@/db/schema/users";
import { titleOf } from "@/lib/articles/title";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { wordsIn } from "@/lib/words/words";

/** Tells whoever sent a proof what its author said, in their language; not when they do without it or their account is suspended. */
export async function mailProofAnswer(
	tx: Transaction,
	{
		article,
		by,
		answer,
		words: said,
		recipient,
		now,
	}: {
		article: Pick<Article, "id" | "kicker" | "claim">;
		by: string;
		answer: "agreed" | "changes";
		words: string | null;
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
	if (!colleague || colleague.unwantedMails.includes("proof")) return;
	const words = wordsIn(colleague.locale);
	const { mail } = words.proofs;
	const title = titleOf(article) || words.desk.untitled;
	const lines = [
		words.workflow.mail.greeting(colleague.name),
		"",
		mail.told[answer](by, title),
		...(said ? ["", said.replace(/^/gm, "> ")] : []),
		"",
		`${environment().siteUrl}/desk/articles/${article.id}`,
		"",
	];
	await queueMail(tx, {
		to: colleague.email,
		subject: mail.subjects[answer](title),
		text: lines.join("\n"),
		now,
	});
}
