import { type Staff, type System, system } from "@/lib/access/actor";
import type { ArticleContent } from "@/lib/articles/content";
import { countArticles } from "@/lib/articles/count-articles";
import { draftArticle } from "@/lib/articles/draft-article";
import { publishArticle } from "@/lib/articles/publish-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { addBook } from "@/lib/books/add-book";
import { addBox } from "@/lib/boxes/add-box";
import { addColumn } from "@/lib/columns/add-column";
import { addCompany } from "@/lib/companies/add-company";
import { correctArticle } from "@/lib/corrections/correct-article";
import { environment } from "@/lib/env";
import { lineCutImage } from "@/lib/line-cuts/line-cut-image";
import { receivePicture } from "@/lib/media/receive-picture";
import { addPerson } from "@/lib/people/add-person";
import { addSection } from "@/lib/sections/add-section";
import { changeSettings } from "@/lib/settings/change-settings";
import { defaultFooter, defaultPublication } from "@/lib/settings/settings";
import { addStaff } from "@/lib/staff/add-staff";
import { isStaffEmail } from "@/lib/staff/is-staff-email";
import { changeTag } from "@/lib/tags/change-tag";
import { listTagsToEdit } from "@/lib/tags/desk-queries";
import { dayOf } from "@/lib/time/hong-kong";
import type { Outcome } from "@/lib/write/outcome";
import { addComments } from "./add-comments";
import { addCustodians } from "./add-custodians";
import { addDemoPages } from "./add-demo-pages";
import { addDiary } from "./add-diary";
import { addSubmissions } from "./add-submissions";
import { bodyFromMarkup, type MarkupPicture, picturesInMarkup } from "./demo-body";
import { demoBooks } from "./demo-books";
import { demoBoxes } from "./demo-boxes";
import { demoColumns } from "./demo-columns";
import { demoCompanies } from "./demo-companies";
import { demoInstant, latestDemoDay } from "./demo-dates";
import { demoCorrections, demoTags } from "./demo-directory";
import { demoPeople } from "./demo-people";
import { demoSections } from "./demo-sections";
import { demoSettings } from "./demo-settings";
import { demoStaff } from "./demo-staff";
import { demoStories } from "./demo-stories";
import type { DemoMotif, DemoStory } from "./demo-story";
import { crewMember, walkStory } from "./walk-story";

/** Known to everybody who reads this repository: only for a newsroom that nobody but its own machine can reach. */
const LOCAL_PASSWORD = "ejtech-demo-2026";

/** How many line-cuts are drawn and coded at once; more only makes two cores wait for each other. */
const DRAWING_AT_ONCE = 3;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Ids = {
	people: Map<string, string>;
	sections: Map<string, string>;
	columns: Map<string, string>;
	books: Map<string, string>;
	crew: Map<string, Staff>;
};

/**
 * Fills an empty database with the demo newsroom, through the same commands as the desk, in half a minute or so; stories
 * are dated back from `now`. Throws a sentence when there are stories already, or when the accounts would stand open to
 * the world (SITE_URL is not localhost and DEMO_PASSWORD is not set).
 */
export async function buildDemoNewsroom({
	onProgress = () => undefined,
	now = new Date(),
}: {
	onProgress?: (line: string) => void;
	now?: Date;
} = {}): Promise<{ articles: number; pictures: number }> {
	if ((await countArticles()) > 0)
		throw new Error("There are stories already: the demo newsroom goes into an empty database only.");
	const password = demoPassword();
	if (!password)
		throw new Error(
			"DEMO_PASSWORD: set one of 12 characters or more, since SITE_URL can be reached by others.",
		);
	const demo = system("demo");
	onProgress("people, sections and columns");
	const ids = await addHouse(demo, password);
	await addDemoPages(demo);
	const today = latestDemoDay(now);
	for (const company of demoCompanies)
		made(await addCompany(demo, { ...company, exchange: company.code && "HKEX", asOf: today }));
	let pictures = 0;
	let articles = 0;
	await inTurns(byDate(demoStories), DRAWING_AT_ONCE, async (story) => {
		const added = await addStory(demo, story, { ids, today, now });
		pictures += added;
		articles += 1;
		onProgress(`story ${articles} of ${demoStories.length}`);
	});
	await addTagSpellings(demo);
	onProgress("submissions");
	await addSubmissions(now);
	await addDiary(now);
	onProgress("custodians of tips");
	await addCustodians(ids.crew, password);
	return { articles, pictures };
}

/** The e-mail and password of the demo's editor, or null when this database has no demo newsroom. */
export async function demoSignIn(): Promise<{ email: string; password: string } | null> {
	const editor = demoStaff.find((member) => member.role === "editor");
	const password = demoPassword();
	return editor && password && (await isStaffEmail(editor.email)) ? { email: editor.email, password } : null;
}

function demoPassword(): string | undefined {
	const { demoPassword: set, siteUrl } = environment();
	return set ?? (new URL(siteUrl).hostname === "localhost" ? LOCAL_PASSWORD : undefined);
}

async function addHouse(demo: System, password: string): Promise<Ids> {
	const ids: Ids = {
		people: new Map(),
		sections: new Map(),
		columns: new Map(),
		books: new Map(),
		crew: new Map(),
	};
	for (const [
		position,
		{ handle, zhName, honorific, enName, title, kind, bioShort },
	] of demoPeople.entries()) {
		const person = {
			handle,
			name: zhName,
			honorific,
			englishName: enName,
			title,
			kind,
			bio: bioShort,
			position,
		};
		ids.people.set(handle, made(await addPerson(demo, person)).id);
	}
	for (const section of demoSections)
		ids.sections.set(section.slug, made(await addSection(demo, section)).id);
	for (const [position, { columnists, ...column }] of demoColumns.entries()) {
		const columnistIds = columnists.map((handle) => known(ids.people, handle));
		ids.columns.set(column.slug, made(await addColumn(demo, { ...column, position, columnistIds })).id);
	}
	for (const { slug, ...book } of demoBooks) ids.books.set(slug, made(await addBook(demo, book)).id);
	for (const [position, { type, ...box }] of demoBoxes.entries())
		made(await addBox(demo, { kind: type, ...box, position }));
	const { publicationName, publisher, tagline, contactEmail, footerText } = demoSettings;
	const publication = { ...defaultPublication, name: publicationName, publisher, tagline, contactEmail };
	made(await changeSettings(demo, { publication, footer: { ...defaultFooter, about: footerText } }));
	await Promise.all(
		demoStaff.map(async ({ person, ...member }) => {
			const personId = person && known(ids.people, person);
			const { id: userId } = made(await addStaff(demo, { ...member, password, personId }));
			ids.crew.set(member.email, crewMember(member, { userId, personId }));
		}),
	);
	return ids;
}

async function addStory(
	demo: System,
	story: DemoStory,
	{ ids, today, now }: { ids: Ids; today: string; now: Date },
): Promise<number> {
	const publishAt = demoInstant(story, today, now);
	const begunAt = new Date(Math.min(publishAt.getTime(), now.getTime()) - 2 * HOUR);
	const inText = await Promise.all(
		picturesInMarkup(story.body).map(async (picture) => ({
			picture,
			id: await addPicture(demo, story, picture, begunAt),
		})),
	);
	const lead = story.picture && {
		...story.picture,
		mediaId: await addPicture(demo, story, story.picture, begunAt),
	};
	const mediaIdFor = ({ motif, alt }: MarkupPicture) => {
		const found = inText.find(({ picture }) => picture.motif === motif && picture.alt === alt);
		if (!found) throw new Error(`${story.headline}: no picture ${motif}`);
		return found.id;
	};
	const content: Partial<ArticleContent> = {
		headline: story.headline,
		kind: story.kind,
		excerpt: story.excerpt ?? "",
		body: bodyFromMarkup(story.body, { mediaIdFor }),
		lead: lead ? { mediaId: lead.mediaId, alt: lead.alt, caption: lead.caption, credit: lead.credit } : null,
		sectionId: known(ids.sections, story.section),
		columnId: story.column ? known(ids.columns, story.column) : null,
		bookId: story.book ? known(ids.books, story.book) : null,
		bylines: story.by.map((handle) => ({ personId: known(ids.people, handle), role: "writer" })),
		tags: [...story.tags],
		provenance: story.provenance
			? {
					publication: story.provenance.publication,
					page: story.provenance.page ?? null,
					mode: story.provenance.mode ?? "full",
					printedOn: null,
				}
			: null,
	};
	const { id: articleId, revision } = made(await draftArticle(demo, { content }, { now: begunAt }));
	if (story.way) {
		const author = story.by[0] && known(ids.people, story.by[0]);
		await walkStory(demo, { articleId, way: story.way, author, crew: ids.crew, now });
	}
	if (story.state === "scheduled") {
		const tomorrow = new Date(now.getTime() + DAY);
		made(await scheduleArticle(demo, { articleId, revision, on: dayOf(tomorrow), at: story.time }));
	} else if (story.state === undefined) {
		const { number } = made(await publishArticle(demo, { articleId, revision }, { now: publishAt }));
		await addComments(demo, { number, headline: story.headline, publishAt, now });
		await addCorrections(demo, { articleId, headline: story.headline, publishAt, now });
	}
	return inText.length + (lead ? 1 : 0);
}

/** Tells readers of a story what was put right in it later, where the demo has that. */
async function addCorrections(
	demo: System,
	story: { articleId: string; headline: string; publishAt: Date; now: Date },
): Promise<void> {
	const { articleId, publishAt, now } = story;
	for (const { headline, hours, ...told } of demoCorrections) {
		if (!story.headline.startsWith(headline)) continue;
		const at = new Date(Math.min(publishAt.getTime() + hours * HOUR, now.getTime()));
		made(await correctArticle(demo, { articleId, ...told }, { now: at }));
	}
}

async function addTagSpellings(demo: System): Promise<void> {
	for (const { name, ...tag } of demoTags) {
		const { tags } = await listTagsToEdit(demo, { search: name, kind: null, isUnused: false, page: 1 });
		const found = tags.find((one) => one.name === name);
		if (found) made(await changeTag(demo, { tagId: found.id, name, ...tag }));
	}
}

async function addPicture(
	demo: System,
	story: DemoStory,
	picture: { motif: string; alt: string; caption: string; credit: string },
	now: Date,
): Promise<string> {
	const bytes = await lineCutImage({
		motif: picture.motif as DemoMotif,
		seed: `${story.headline} ${picture.alt}`,
	});
	const { alt, caption, credit } = picture;
	return made(
		await receivePicture(
			demo,
			{ bytes, fileName: `${picture.motif}.png`, alt, caption, credit, licence: "own", source: "line-cut" },
			{ now },
		),
	).id;
}

function byDate(stories: readonly DemoStory[]): DemoStory[] {
	return [...stories].sort((a, b) => b.daysAgo - a.daysAgo || a.time.localeCompare(b.time));
}

async function inTurns<Item>(
	items: readonly Item[],
	atOnce: number,
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const waiting = [...items];
	const worker = async () => {
		for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

function known(ids: Map<string, string>, key: string): string {
	const id = ids.get(key);
	if (!id) throw new Error(`the demo names an unknown ${key}`);
	return id;
}

function made<Value>(outcome: Outcome<Value>): Value {
	if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome.problems)}`);
	return outcome.value;
}
