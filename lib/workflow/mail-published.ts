import { and, asc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Article, articleBylines } from "@/db/schema/articles";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { storyPath } from "@/lib/articles/address";
import { environment } from "@/lib/env";
import { mailAboutStory } from "./mail-about-story";

/** Who writes a story, of those who sign it: whoever took its pictures or edited it is told nothing of its publication. */
const AUTHORS = ["writer", "guest"] as const;

/**
 * Tells the authors of a story that readers have it, for the first time and once each; where nobody who signs it has an account, whoever
 * began it. Nobody is told of what they did themselves. To be called under the story's lock, when `firstPublishedAt` is first set.
 */
export async function mailPublished(
	tx: Transaction,
	{
		article,
		publishAt,
		actor,
		now,
	}: {
		article: Pick<Article, "id" | "number" | "kicker" | "claim" | "createdBy">;
		publishAt: Date;
		actor: Actor;
		now: Date;
	},
): Promise<void> {
	const signed = await tx
		.selectDistinct({ id: users.id })
		.from(articleBylines)
		.innerJoin(users, eq(users.personId, articleBylines.personId))
		.where(and(eq(articleBylines.articleId, article.id), inArray(articleBylines.role, [...AUTHORS])))
		.orderBy(asc(users.id));
	const authors = signed.length > 0 ? signed.map(({ id }) => id) : [article.createdBy];
	const self = actor.kind === "staff" ? actor.userId : null;
	for (const recipient of authors.filter((id) => id !== self)) {
		await mailAboutStory(tx, {
			...{ article, recipient, now },
			kind: "published",
			write: ({ workflow: { mail }, when }, title) => ({
				subject: mail.publishedSubject(title),
				lines: [
					mail.published(title, when.near(publishAt, now)),
					`${environment().siteUrl}${storyPath({ number: article.number, tail: "" })}`,
				],
			}),
		});
	}
}
