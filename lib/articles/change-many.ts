import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { line } from "@/lib/text/fields";
import { done, type Outcome, type Problem, refuse } from "@/lib/write/outcome";
import { BULK_MAX } from "./bulk-deed";
import type { ArticleContent } from "./content";
import { type DeskArticle, readArticle } from "./desk-queries";
import { reviseArticle } from "./revise-article";
import { withdrawArticle } from "./withdraw-article";

const chosen = z
	.union([z.array(z.string()), z.string().transform((text) => text.split(",").filter(Boolean))])
	.pipe(z.array(z.uuid("invalid")).min(1, "none-chosen-here").max(BULK_MAX, "too-many-chosen"))
	.transform((ids) => [...new Set(ids)]);

const input = z.discriminatedUnion("deed", [
	z.object({ deed: z.literal("section"), articleIds: chosen, sectionId: z.uuid("needs-section") }),
	z.object({ deed: z.enum(["tag", "untag"]), articleIds: chosen, tag: line({ max: 40 }) }),
	z.object({ deed: z.literal("withdraw"), articleIds: chosen, reason: line({ max: 200 }) }),
]);

type Asked = z.output<typeof input>;
/** How many stories it was done to, and which were left as they were, each with the problem that stood against it. */
export type ManyChanged = { changed: number; left: { number: number; code: string }[] };

/**
 * Does one thing to many stories: each by the command by which it is done to one, with that command's permission and rules, on the
 * newest working copy; what readers have is left as it is until the story is updated. What is refused for one story is done to the
 * others all the same. All events bear one `gesture`.
 */
export async function changeMany(actor: Actor, raw: unknown): Promise<Outcome<ManyChanged>> {
	const parsed = input.safeParse(raw);
	if (!parsed.success) return refuse(...parsed.error.issues.map(problemOf));
	const asked = parsed.data;
	const gesture = randomUUID();
	const result: ManyChanged = { changed: 0, left: [] };
	for (const articleId of asked.articleIds) {
		const story = await readArticle(actor, articleId);
		// What this actor may not see is not told of, not even by a count.
		if (!story) continue;
		const outcome = await changeOne(actor, { story, asked, gesture });
		if (outcome.ok) result.changed += 1;
		else result.left.push({ number: story.number, code: outcome.problems[0]?.code ?? "invalid" });
	}
	return done(result);
}

async function changeOne(
	actor: Actor,
	{ story, asked, gesture }: { story: DeskArticle; asked: Asked; gesture: string },
): Promise<Outcome<unknown>> {
	const articleId = story.id;
	if (asked.deed === "withdraw")
		return withdrawArticle(actor, { articleId, reason: asked.reason }, { gesture });
	const content = changedContent(story.content, asked);
	if (content === null) return refuse({ code: "already-so" });
	return reviseArticle(actor, { articleId, revision: story.revision, content }, { gesture });
}

/** The content with the change, or null when it has it already. */
function changedContent(
	content: ArticleContent,
	asked: Exclude<Asked, { deed: "withdraw" }>,
): ArticleContent | null {
	if (asked.deed === "section")
		return content.sectionId === asked.sectionId ? null : { ...content, sectionId: asked.sectionId };
	const { tag } = asked;
	const has = content.tags.includes(tag);
	if (asked.deed === "tag") return has ? null : { ...content, tags: [...content.tags, tag] };
	return has ? { ...content, tags: content.tags.filter((one) => one !== tag) } : null;
}

function problemOf({ path, message, code }: z.core.$ZodIssue): Problem {
	const [field] = path;
	const known = /^[a-z]+(-[a-z]+)*$/.test(message) ? message : "invalid";
	return {
		code: code === "invalid_union" ? "invalid" : known,
		...(typeof field === "string" && { field }),
		...(known === "too-many-chosen" && { values: { max: BULK_MAX } }),
	};
}
