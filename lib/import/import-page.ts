import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { ArticleContent } from "@/lib/articles/content";
import { draftArticle } from "@/lib/articles/draft-article";
import { articleContent } from "@/lib/articles/input";
import { reviseArticle } from "@/lib/articles/revise-article";
import { addBook } from "@/lib/books/add-book";
import { fromHongKong } from "@/lib/time/hong-kong";
import { done, type Outcome, type Problem, refuse } from "@/lib/write/outcome";
import { columnistPerson } from "./columnist-person";
import { type KnownPerson, listKnownPeople, readImportedStory } from "./import-queries";
import { contentOfListed, contentOfPage } from "./imported-content";
import type { Columnist } from "./read-columnist";
import { type ReadPage, readPageText } from "./read-page-text";
import { recordImport } from "./record-import";
import { headlineKey, importedStoryId } from "./story-key";

/**
 * What became of a story: a new draft; the draft of its list entry made whole; there already from an earlier import; or
 * there as a list entry that somebody has worked on since, and therefore left alone.
 */
export type StoryFate = "drafted" | "completed" | "already-there" | "worked-on";

export type ImportedDraft = { articleId: string; number: number; headline: string; fate: StoryFate };

export type PageImport = {
	reading: ReadPage;
	story: ImportedDraft;
	latest: ImportedDraft[];
	/** Names of columnists nobody knew, who were added as people. */
	newPeople: string[];
};

/**
 * Makes a draft of a page's text, with its provenance, book and columnist, and with `withLatest` one of each story it lists.
 * A page that cannot be read or would not be accepted changes nothing and gives a problem: binary, too-large, empty,
 * not-utf-8, no-headline or no-body (values: line), or what a save would refuse. Doing it twice makes nothing twice.
 */
export async function importPage(
	actor: Actor,
	{ bytes, fileName, withLatest = false }: { bytes: Uint8Array; fileName: string; withLatest?: boolean },
): Promise<Outcome<PageImport>> {
	const known = await listKnownPeople();
	const reading = readPageText(bytes, {
		knownAuthors: known.flatMap(({ name, aliases }) => [name, ...aliases]),
	});
	if ("error" in reading)
		return refuse({ code: reading.error, ...("line" in reading && { values: { line: reading.line } }) });

	const stories = [pageStory(reading), ...(withLatest ? listedStories(reading) : [])];
	const problems = stories.flatMap(({ content }) => problemsOf(content));
	if (problems.length > 0) return refuse(...problems);

	const source = { fileName, sourceSha256: createHash("sha256").update(bytes).digest("hex") };
	const book = await bookId(actor, reading);
	if (!book.ok) return book;
	const drafts: ImportedDraft[] = [];
	const newPeople: string[] = [];
	for (const story of stories) {
		const bookForStory = story.part === "page" ? book.value : null;
		const made = await importStory(actor, { story, bookId: bookForStory, known, source, newPeople });
		if (!made.ok) return made;
		drafts.push(made.value);
	}
	const [story, ...latest] = drafts;
	if (!story) throw new Error("a page that was read has a story");
	return done({ reading, story, latest, newPeople });
}

type Story = {
	part: "page" | "latest";
	content: ArticleContent;
	key: string;
	publishedOn: string | null;
	columnist: Columnist | null;
};

function pageStory(reading: ReadPage): Story {
	const { headline, publishedOn, columnist } = reading;
	return {
		part: "page",
		content: contentOfPage(reading),
		key: headlineKey(headline),
		publishedOn,
		columnist,
	};
}

function listedStories(reading: ReadPage): Story[] {
	return reading.latest
		.filter((listed) => !listed.isThisPage)
		.map((listed) => ({
			part: "latest",
			content: contentOfListed(listed),
			key: headlineKey(listed.headline),
			publishedOn: listed.publishedOn,
			columnist: listed.columnist,
		}));
}

function problemsOf(content: ArticleContent): Problem[] {
	const parsed = articleContent.safeParse(content);
	if (parsed.success) return [];
	return parsed.error.issues.map((issue) => ({
		code: issue.message,
		field: issue.path.join("."),
		values: { headline: content.headline },
	}));
}

async function bookId(actor: Actor, reading: ReadPage): Promise<Outcome<string | null>> {
	const [book] = reading.books;
	if (!book) return done(null);
	const { title, author, translator, publisher, blurb } = book;
	const added = await addBook(actor, {
		title,
		author: author ?? "",
		translator,
		publisher,
		blurb: blurb ?? "",
	});
	return added.ok ? done(added.value.id) : added;
}

type Importing = {
	story: Story;
	bookId: string | null;
	known: KnownPerson[];
	source: { fileName: string; sourceSha256: string };
	newPeople: string[];
};

async function importStory(actor: Actor, importing: Importing): Promise<Outcome<ImportedDraft>> {
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
	{ story, content }: { story: Story; content: ArticleContent },
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
