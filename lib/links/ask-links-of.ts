import { type Actor, system } from "@/lib/access/actor";
import { readArticle } from "@/lib/articles/desk-queries";
import { linksIn } from "@/lib/checks/links";
import { askLink, isDead, type LinkAnswer } from "./ask-link";
import { noteLinkAnswers } from "./note-link-answers";

const LINKS_MAX = 40;
const AT_ONCE = 6;

/**
 * Asks every address to which the saved story links, and keeps the answers for a day, in which publishing knows them. Gives how many
 * were asked and those that lead nowhere; null when the actor may not see the story.
 */
export async function askLinksOf(
	actor: Actor,
	articleId: string,
	ask: (href: string) => Promise<LinkAnswer> = askLink,
): Promise<{ asked: number; dead: string[] } | null> {
	const article = await readArticle(actor, articleId);
	if (!article) return null;
	const hrefs = linksIn(article.content.body).map(({ href }) => href);
	const waiting = [...new Set(hrefs)].filter((href) => /^https?:/i.test(href)).slice(0, LINKS_MAX);
	const asked = waiting.length;
	const answers: LinkAnswer[] = [];
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let href = waiting.shift(); href !== undefined; href = waiting.shift())
				answers.push(await ask(href));
		}),
	);
	// The answers are of the house, not of whoever asked.
	await noteLinkAnswers(system("links"), { answers });
	return { asked, dead: answers.filter(isDead).map(({ href }) => href) };
}
