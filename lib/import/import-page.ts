import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { ArticleContent } from "@/lib/articles/content";
import { articleContent } from "@/lib/articles/input";
import { addBook } from "@/lib/books/add-book";
import { done, type Outcome, type Problem, refuse } from "@/lib/write/outcome";
import { listKnownPeople } from "./import-queries";
import { type ImportedDraft, importStory, type StoryToImport } from "./import-story";
import { contentOfListed, contentOfPage } from "./imported-content";
import { type ReadPage, readPageText } from "./read-page-text";
import { headlineKey } from "./story-key";

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

function pageStory(reading: ReadPage): StoryToImport {
	const { headline, publishedOn, columnist } = reading;
	return {
		part: "page",
		content: contentOfPage(reading),
		key: headlineKey(headline),
		publishedOn,
		columnist,
	};
}

function listedStories(reading: ReadPage): StoryToImport[] {
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
