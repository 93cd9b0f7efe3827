import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Article, Stage } from "@/db/schema/articles";
import { users } from "@/db/schema/users";
import { type Actor, actorName } from "@/lib/access/actor";
import { titleOf } from "@/lib/articles/title";
import { environment } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { wordsIn } from "@/lib/words/words";

type Told = Pick<Article, "id" | "number" | "kicker" | "claim" | "dueAt">;

/**
 * Tells one colleague of a step, in their language, by way of the outbox: a mail server that is away holds nothing up. Nobody is
 * told of what they did themselves, of what they want no mail about, nor once their account is suspended.
 */
export async function mailStep(
	tx: Transaction,
	step: {
		article: Told;
		verb: "submit" | "approve" | "return" | "spike" | "assign";
		to: Stage;
		words: string | null;
		actor: Actor;
		now: Date;
		recipient: string | null;
	},
): Promise<void> {
	const { article, verb, to, words, actor, now, recipient } = step;
	if (recipient === null || (actor.kind === "staff" && actor.userId === recipient)) return;
	const [colleague] = await tx
		.select({
			name: users.name,
			email: users.email,
			locale: users.locale,
			unwantedMails: users.unwantedMails,
		})
		.from(users)
		.where(and(eq(users.id, recipient), isNull(users.suspendedAt)));
	if (!colleague || colleague.unwantedMails.includes(verb)) return;
	const { workflow, when, desk } = wordsIn(colleague.locale);
	const title = titleOf(article) || desk.untitled;
	const lines = [
		workflow.mail.greeting(colleague.name),
		"",
		workflow.mail.told[verb](actorName(actor), title, workflow.stages[to]),
		...(words ? ["", words.replace(/^/gm, "> ")] : []),
		...(verb === "assign" && article.dueAt ? ["", workflow.mail.due(when.near(article.dueAt, now))] : []),
		"",
		`${environment().siteUrl}/desk/articles/${article.id}`,
		"",
	];
	const subject = workflow.mail.subjects[verb](title);
	await queueMail(tx, { to: colleague.email, subject, text: lines.join("\n"), now });
}
