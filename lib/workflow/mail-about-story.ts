import type { Transaction } from "@/db/client";
import type { Article } from "@/db/schema/articles";
import { titleOf } from "@/lib/articles/title";
import { mailColleague } from "@/lib/staff/mail-colleague";
import type { MailKind } from "@/lib/staff/mail-kinds";
import type { Words } from "@/lib/words/words";

/** Tells one colleague of something about a story by mail, with its address; `write` is given its title. */
export async function mailAboutStory(
	tx: Transaction,
	{
		article,
		write,
		...letter
	}: {
		article: Pick<Article, "id" | "kicker" | "claim">;
		kind: MailKind;
		recipient: string | null;
		write: (words: Words, title: string) => { subject: string; lines: string[] };
		now: Date;
	},
): Promise<void> {
	await mailColleague(tx, {
		...letter,
		path: `/desk/articles/${article.id}`,
		write: (words) => write(words, titleOf(article) || words.desk.untitled),
	});
}

/** What somebody wrote, as mails quote it. */
export function quoted(words: string | null): string[] {
	return words ? ["", words.replace(/^/gm, "> ")] : [];
}
