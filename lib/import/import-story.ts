import type { Actor } from "@/lib/access/actor";
import type { ArticleContent } from "@/lib/articles/content";
import { draftArticle } from "@/lib/articles/draft-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { fromHongKong } from "@/lib/time/hong-kong";
import { done, type Outcome } from "@/lib/write/outcome";
import { columnistPerson } from "./columnist-person";
import { type KnownPerson, readImportedStory } from "./import-queries";
import type { Columnist } from "./read-columnist";
import { recordImport } from "./record-import";
import { importedStoryId } from "./story-key";

/**
 * What became of a story: a new draft; the draft of its list entry made whole; there already from an earlier import; or
 * there as a list entry that somebody has worked on since, and therefore left alone.
 */
export type StoryFate = "drafted" | "completed" | "already-there" | "worked-on";

export type ImportedDraft = { articleId: string; number: number; headline: string; fate: StoryFate };

/** A story to import; `publishedOn` is a Hong Kong day. */
export type StoryToImport = {
	part: "page" | "latest";
	content: ArticleContent;
	key: string;
	publishedOn: string | null;
	columnist: Columnist | null;
};

type Importing = {
	story: StoryToImport;
	bookId: string | null;
	known: KnownPerson[];
	source: { fileName: string; sourceSha256: string };
	newPeople: string[];
};

/** Drafts a story, or completes its list entry, unless it is there already; and remembers where it came from. */
export async function importStory(actor: Actor, importing: Importing): Promise<Outcome<ImportedDraft>> {
	const { story, source } = importing;
	const { headline } = story.content;
	const earlier = await readImportedStory(story.key, story.publishedOn);
	if (earlier !== null) {
		const { articleId, number } = earlier;
		const isWhole = earlier.part === "page" || story.part === "latest";
		if (isWhole) return done({ articleId, number, headline, fate: "already-there" });
		if (earlier.revision > 1 || earlier.state !== "draft")
			return done({ articleId, number, headline, fate: "worked-on" });
	}
	const content = await withPeople(actor, importing);
	if (!content.ok) return content;

	const saved = earlier
		? await completed(actor, { ...earlier, content: content.value })
		: await drafted(actor, { story, content: content.value });
	if (!saved.ok) return saved;
	if (saved.value.fate === "worked-on") return done({ ...saved.value, headline });
	const { articleId } = saved.value;
	const { key, part, publishedOn } = story;
	const recorded = await recordImport(actor, { articleId, headlineKey: key, part, publishedOn, ...source });
	return recorded.ok ? done({ ...saved.value, headline }) : recorded;
}

type Saved = Outcome<Omit<ImportedDraft, "headline">>;

// The draft is dated as the page was, so that an imported archive does not stand above today's work.
async function drafted(
	actor: Actor,
	{ story, content }: { story: StoryToImport; content: ArticleContent },
): Promise<Saved> {
	const articleId = importedStoryId(story.key, story.publishedOn);
	const day = story.publishedOn && fromHongKong(story.publishedOn, "00:00");
	const made = await draftArticle(
		actor,
		{ articleId, content, reason: "import" },
		day && actor.kind === "system" ? { now: day } : {},
	);
	return made.ok ? done({ articleId, number: made.value.number, fate: "drafted" }) : made;
}

async function completed(
	actor: Actor,
	{
		articleId,
		number,
		revision,
		content,
	}: { articleId: string; number: number; revision: number; content: ArticleContent },
): Promise<Saved> {
	const revised = await reviseArticle(actor, { articleId, revision, content });
	if (revised.ok) return done({ articleId, number, fate: "completed" });
	const wasWorkedOn = revised.problems.some((problem) => problem.code === "conflict");
	return wasWorkedOn ? done({ articleId, number, fate: "worked-on" }) : revised;
}

async function withPeople(
	actor: Actor,
	{ story, bookId, known, newPeople }: Importing,
): Promise<Outcome<ArticleContent>> {
	if (story.columnist === null) return done({ ...story.content, bookId });
	const person = await columnistPerson(actor, { columnist: story.columnist, known });
	if (!person.ok) return person;
	if (person.value.isNew) newPeople.push(`${story.columnist.name}${story.columnist.honorific ?? ""}`);
	return done({ ...story.content, bookId, bylines: [{ personId: person.value.id, role: "writer" }] });
}
