import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { ArticleState } from "@/db/schema/articles";
import { type Actor, anonymous, type Staff } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/subjects";
import { draftArticle } from "@/lib/articles/draft-article";
import { markDueArticles } from "@/lib/articles/mark-due-articles";
import { publishArticle } from "@/lib/articles/publish-article";
import { reviseArticle } from "@/lib/articles/revise-article";
import { scheduleArticle } from "@/lib/articles/schedule-article";
import { unscheduleArticle } from "@/lib/articles/unschedule-article";
import { updateArticle } from "@/lib/articles/update-article";
import { withdrawArticle } from "@/lib/articles/withdraw-article";
import { addBook } from "@/lib/books/add-book";
import { addBox } from "@/lib/boxes/add-box";
import { addColumn } from "@/lib/columns/add-column";
import { addCompany } from "@/lib/companies/add-company";
import { correctArticle } from "@/lib/corrections/correct-article";
import { recordImport } from "@/lib/import/record-import";
import { addMedia } from "@/lib/media/add-media";
import { changeMedia } from "@/lib/media/change-media";
import { deleteMedia } from "@/lib/media/delete-media";
import { replaceMedia } from "@/lib/media/replace-media";
import { keepRate } from "@/lib/money/keep-rate";
import { startThread } from "@/lib/notes/write-note";
import { addPage } from "@/lib/pages/add-page";
import { publishPage } from "@/lib/pages/publish-page";
import { revisePage } from "@/lib/pages/revise-page";
import { withholdPage } from "@/lib/pages/withhold-page";
import { addPerson } from "@/lib/people/add-person";
import { countReads } from "@/lib/reads/count-reads";
import { addRedirect } from "@/lib/redirects/add-redirect";
import { importRedirects } from "@/lib/redirects/import-redirects";
import { removeRedirect } from "@/lib/redirects/remove-redirect";
import { addSection } from "@/lib/sections/add-section";
import { changeSettings } from "@/lib/settings/change-settings";
import { editSettings } from "@/lib/settings/edit-settings";
import { settingsOf } from "@/lib/settings/settings";
import { formOf, settingsToken } from "@/lib/settings/settings-form";
import { addStaff } from "@/lib/staff/add-staff";
import { changeLocale } from "@/lib/staff/change-locale";
import { changePassword } from "@/lib/staff/change-password";
import { changeStaff } from "@/lib/staff/change-staff";
import { openSession } from "@/lib/staff/open-session";
import { revokeAllSessions, revokeSession } from "@/lib/staff/revoke-session";
import { keepTemplate } from "@/lib/templates/keep-template";
import { removeTemplate } from "@/lib/templates/remove-template";
import { clock, dayOf } from "@/lib/time/hong-kong";
import { nameVersion } from "@/lib/versions/name-version";
import { restoreVersion } from "@/lib/versions/restore-version";
import { approveArticle } from "@/lib/workflow/approve-article";
import { submitArticle } from "@/lib/workflow/submit-article";
import type { Command } from "@/lib/write/command";
import { readHouse } from "../support/architecture/house";
import { useFreshDatabase } from "../support/database";
import { aBody, aDraft, aStaffMember, PASSWORD, refusal, theSystem, value } from "../support/given";
import { ACTORS, type ActorKind, ROWS } from "../support/permission-table";
import { ABOUT_ONES_OWN_ACCOUNT, WRITES_ABOUT_ACCOUNTS } from "../support/writes-about-accounts";
import { WRITES_ABOUT_COMMENTS } from "../support/writes-about-comments";
import { WRITES_OF_FILES } from "../support/writes-of-files";
import { WRITES_OF_LATER } from "../support/writes-of-later";
import { WRITES_OF_PROOFS } from "../support/writes-of-proofs";
import { WRITES_OF_THE_CLOCK } from "../support/writes-of-the-clock";
import { DIARY_SQL, WRITES_OF_THE_DIARY } from "../support/writes-of-the-diary";
import { ENTRIES_SQL, WRITES_OF_THE_DIRECTORY } from "../support/writes-of-the-directory";
import { WRITES_OF_THE_FRONT } from "../support/writes-of-the-front";
import { WRITES_OF_THE_PRESS_ROOM } from "../support/writes-of-the-press-room";
import { TIP_KEY_SQL, WRITES_OF_TIPS } from "../support/writes-of-tips";
import { WRITES_OF_WORKFLOW } from "../support/writes-of-workflow";
import { WRITES_TOGETHER } from "../support/writes-together";

/** The subjects of the table's rows about stories. */
type TriedAt = ArticleState | "draft in review" | "draft in proof";

type World = {
	actors: Record<ActorKind, Actor>;
	/** A story in each state, begun by the writer or by the columnist; both have signed it. */
	stories: Record<
		"writer" | "columnist",
		Record<TriedAt, { id: string; revision: number; threadId: string }>
	>;
	/** Somebody's session that none of the actors holds. */
	sessionId: string;
	pageId: string;
	/** A picture that somebody else has uploaded. */
	mediaId: string;
	/** Whose account that is. */
	colleague: Staff;
};

type Thing = {
	articleId: string;
	revision: number;
	sessionId: string;
	accountId: string;
	threadId: string;
};

type Write = {
	write: Command<unknown>;
	permission: Permission;
	input: (thing: Thing) => Record<string, unknown>;
};

const database = useFreshDatabase();
const tomorrow = new Date(Date.now() + 86_400_000);
let world: World;
/** What every table held before the first try; no refusal may change it. */
let untouched: Record<string, unknown>;
let counter = 0;

/** Every command of the house, with input that would be accepted from somebody who may. */
const WRITES: Record<string, Write> = {
	draftArticle: {
		write: draftArticle,
		permission: "article.draft",
		input: () => ({ content: { headline: "新稿" } }),
	},
	reviseArticle: {
		write: reviseArticle,
		permission: "article.revise",
		input: ({ articleId, revision }) => ({ articleId, revision, content: { body: aBody("不該有的改動。") } }),
	},
	restoreVersion: {
		write: restoreVersion,
		permission: "article.revise",
		input: ({ articleId, revision }) => ({ articleId, revision, version: revision }),
	},
	publishArticle: {
		write: publishArticle,
		permission: "article.publish",
		input: ({ articleId, revision }) => ({ articleId, revision }),
	},
	updateArticle: {
		write: updateArticle,
		permission: "article.publish",
		input: ({ articleId, revision }) => ({ articleId, revision }),
	},
	scheduleArticle: {
		write: scheduleArticle,
		permission: "article.schedule",
		input: ({ articleId, revision }) => ({ articleId, revision, on: dayOf(tomorrow), at: clock(tomorrow) }),
	},
	unscheduleArticle: {
		write: unscheduleArticle,
		permission: "article.schedule",
		input: ({ articleId }) => ({ articleId }),
	},
	withdrawArticle: {
		write: withdrawArticle,
		permission: "article.withdraw",
		input: ({ articleId }) => ({ articleId, reason: "不該有的撤稿" }),
	},
	correctArticle: {
		write: correctArticle,
		permission: "article.correct",
		input: ({ articleId }) => ({ articleId, kind: "update", whatIs: "不該有的更新" }),
	},
	countReads: { write: countReads, permission: "reads.count", input: () => ({ reads: [] }) },
	addCompany: {
		write: addCompany,
		permission: "company.add",
		input: () => ({ name: `公司${++counter}`, kind: "startup", asOf: "2026-03-12" }),
	},
	markDueArticles: { write: markDueArticles, permission: "article.publish-due", input: () => ({}) },
	recordImport: {
		write: recordImport,
		permission: "article.draft",
		input: ({ articleId }) => ({
			articleId,
			headlineKey: "稿",
			part: "page",
			publishedOn: null,
			fileName: "page.txt",
			sourceSha256: "0".repeat(64),
		}),
	},
	addBook: { write: addBook, permission: "book.add", input: () => ({ title: `書${++counter}` }) },
	addBox: { write: addBox, permission: "box.add", input: () => ({ kind: "promo", text: "文字" }) },
	addColumn: {
		write: addColumn,
		permission: "column.add",
		input: () => ({ slug: `column-${++counter}`, name: `專欄${counter}` }),
	},
	addMedia: {
		write: addMedia,
		permission: "media.upload",
		input: () => ({ ...aFile(), mediaId: randomUUID(), alt: "圖" }),
	},
	changeMedia: {
		write: changeMedia,
		permission: "media.edit",
		input: () => ({ mediaId: world.mediaId, revision: 1, alt: "不該有的改動" }),
	},
	replaceMedia: {
		write: replaceMedia,
		permission: "media.edit",
		input: () => ({ ...aFile(), mediaId: world.mediaId, edition: "", next: "0123abcd" }),
	},
	deleteMedia: {
		write: deleteMedia,
		permission: "media.edit",
		input: () => ({ mediaId: world.mediaId }),
	},
	addPerson: {
		write: addPerson,
		permission: "person.add",
		input: () => ({ handle: `new-${++counter}`, name: "新人", kind: "staff" }),
	},
	addPage: {
		write: addPage,
		permission: "page.add",
		input: () => ({ slug: `page-${++counter}`, title: "新頁" }),
	},
	revisePage: {
		write: revisePage,
		permission: "page.edit",
		input: () => ({ pageId: world.pageId, revision: 1, content: { title: "不該有的改動" } }),
	},
	publishPage: {
		write: publishPage,
		permission: "page.edit",
		input: () => ({ pageId: world.pageId, revision: 1 }),
	},
	withholdPage: {
		write: withholdPage,
		permission: "page.edit",
		input: () => ({ pageId: world.pageId }),
	},
	nameVersion: {
		write: nameVersion,
		permission: "article.revise",
		input: ({ articleId }) => ({ articleId, version: 1, name: `名${++counter}` }),
	},
	keepTemplate: {
		write: keepTemplate,
		permission: "template.keep",
		input: () => ({ name: `範本${++counter}`, use: "story", body: aBody() }),
	},
	removeTemplate: {
		write: removeTemplate,
		permission: "template.remove",
		input: () => ({ templateId: randomUUID() }),
	},
	keepRate: {
		write: keepRate,
		permission: "rate.keep",
		input: () => ({ currency: "歐元", rate: `9.${++counter}1`, on: "2026-03-12", source: "金管局" }),
	},
	addRedirect: {
		write: addRedirect,
		permission: "redirect.add",
		input: () => ({ fromPath: `/old-${++counter}`, toPath: "/latest" }),
	},
	removeRedirect: {
		write: removeRedirect,
		permission: "redirect.remove",
		input: () => ({ fromPath: "/old" }),
	},
	importRedirects: {
		write: importRedirects,
		permission: "redirect.add",
		input: () => ({ redirects: [{ fromPath: `/old-${++counter}`, toPath: "/latest" }] }),
	},
	addSection: {
		write: addSection,
		permission: "section.add",
		input: () => ({ slug: `new-section-${++counter}`, name: `新版${counter}` }),
	},
	changeSettings: {
		write: changeSettings,
		permission: "settings.change",
		input: () => ({ footer: { about: `${++counter}`, legal: "" } }),
	},
	editSettings: {
		write: editSettings,
		permission: "settings.change",
		input: () => ({
			...formOf(settingsOf([])),
			token: settingsToken(settingsOf([])),
			about: `${++counter}`,
		}),
	},
	addStaff: {
		write: addStaff,
		permission: "staff.add",
		input: () => ({
			email: `new${++counter}@newsroom.example`,
			name: "新人",
			role: "admin",
			password: PASSWORD,
		}),
	},
	changeStaff: {
		write: changeStaff,
		permission: "staff.change",
		input: () => ({ email: world.colleague.email, role: "admin" }),
	},
	changeLocale: { write: changeLocale, permission: "account.change", input: () => ({ locale: "en" }) },
	changePassword: {
		write: changePassword,
		permission: "account.change",
		input: () => ({ current: PASSWORD, password: `${PASSWORD} new` }),
	},
	openSession: {
		write: openSession,
		permission: "session.open",
		input: () => ({ email: "admin@newsroom.example", password: PASSWORD }),
	},
	revokeSession: {
		write: revokeSession,
		permission: "session.revoke",
		input: ({ sessionId }) => ({ sessionId }),
	},
	revokeAllSessions: { write: revokeAllSessions, permission: "account.change", input: () => ({}) },
	...WRITES_ABOUT_ACCOUNTS,
	...WRITES_ABOUT_COMMENTS,
	...WRITES_OF_THE_CLOCK,
	...WRITES_OF_THE_DIARY,
	...WRITES_OF_THE_DIRECTORY,
	...WRITES_OF_THE_FRONT,
	...WRITES_OF_THE_PRESS_ROOM,
	...WRITES_OF_FILES,
	...WRITES_OF_LATER,
	...WRITES_OF_PROOFS,
	...WRITES_OF_TIPS,
	...WRITES_OF_WORKFLOW,
	...WRITES_TOGETHER,
};

/** These take their subject from the actor, so that there is no account of somebody else to name. */
const ABOUT_ONESELF = new Set([
	"changeLocale",
	"changePassword",
	"revokeAllSessions",
	...ABOUT_ONES_OWN_ACCOUNT,
	"readNotices",
	"changeMentionMail",
	"changeWorkMail",
]);

beforeAll(async () => {
	world = await aWorld();
	for (const statement of [...ENTRIES_SQL, TIP_KEY_SQL, DIARY_SQL]) await database.query(statement);
	untouched = await fingerprint();
});

test("every command of the house is tried here", () => {
	const commands = [...readHouse().values()].flatMap(({ exports }) =>
		exports.filter(({ source }) => /^export const \w+ = command\(/.test(source)).map(({ name }) => name),
	);
	expect(commands.length).toBeGreaterThan(20);
	expect(Object.keys(WRITES).sort()).toEqual(commands.sort());
});

describe.each(Object.entries(WRITES))("%s", (name, { write, permission, input }) => {
	const rows = ROWS.filter(
		(row) =>
			row.permission === permission &&
			row.subject !== "own" &&
			row.subject !== "own assignment" &&
			row.subject !== "key in office",
	);
	const refused = rows.flatMap(({ subject, answers }) =>
		answers
			.filter(({ actor, answer }) => answer !== "Y" && !(ABOUT_ONESELF.has(name) && actor !== "anonymous"))
			.map(({ actor, answer }) => ({ subject, actor, answer })),
	);
	if (refused.length === 0) {
		test("is refused to nobody", () => {
			expect(rows.flatMap((row) => row.answers.map(({ answer }) => answer))).not.toContain("n");
		});
		return;
	}

	test.each(refused)("$subject is refused to $actor ($answer)", async (cell) => {
		const outcome = await write(world.actors[cell.actor], input(thingFor(cell.actor, cell.subject)));
		expect(refusal(outcome)).toEqual([codeFor(name, cell)]);
	});

	test("none of these tries has changed anything", async () => {
		expect(await fingerprint()).toEqual(untouched);
	});
});

test("the fingerprint sees a change of one letter in one row of any table", async () => {
	const before = await fingerprint();
	expect(Object.keys(before).length).toBeGreaterThan(18);
	await database.query("update sections set name = name || '。'");
	const after = await fingerprint();
	expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual(["sections"]);
});

function codeFor(name: string, { answer, actor }: { answer: string; actor: ActorKind }): string {
	// There is no account behind an anonymous visitor, so there is nothing to be found.
	if (ABOUT_ONESELF.has(name) && actor === "anonymous") return "not-found";
	return answer === "n" ? "forbidden" : "not-found";
}

function thingFor(actor: ActorKind, subject: string) {
	const stories = world.stories[actor.startsWith("columnist") ? "columnist" : "writer"];
	const { id, revision, threadId } = stories[(subject || "draft") as TriedAt] ?? stories.draft;
	return {
		...{ articleId: id, revision, threadId },
		sessionId: world.sessionId,
		accountId: world.colleague.userId,
	};
}

/** A hash of each table's rows; the counters of sign-in tries are meant to change. */
async function fingerprint(): Promise<Record<string, unknown>> {
	const tables = await database.query(
		"select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'rate_limits'",
	);
	const sums = tables.map(
		({ name }) =>
			`select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from "${name}" t`,
	);
	const rows = await database.query(sums.join(" union all "));
	return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

async function aWorld(): Promise<World> {
	const member = (role: Staff["role"]) => aStaffMember(role, { withPerson: true });
	const [maker, signer, other] = [await member("writer"), await member("writer"), await member("writer")];
	const [columnMaker, columnSigner, otherColumnist] = [
		await member("columnist"),
		await member("columnist"),
		await member("columnist"),
	];
	const signed = [signer, columnSigner].map(({ personId }) => ({
		personId: personId ?? "",
		role: "writer" as const,
	}));
	const actors = [
		anonymous,
		theSystem,
		await member("admin"),
		await member("chief"),
		await member("editor"),
		await member("sub-editor"),
		maker,
		signer,
		other,
		columnMaker,
		columnSigner,
		otherColumnist,
		await member("press-desk"),
		await member("tip-custodian"),
	];
	const colleague = await member("admin");
	const session = value(await openSession(anonymous, { email: colleague.email, password: PASSWORD }));
	const storiesOf = async (author: Staff) => {
		const make = async () => {
			const story = await aDraft({ bylines: signed }, author);
			const thread = { articleId: story.id, threadId: randomUUID(), noteId: randomUUID(), text: "批註" };
			return { ...story, ...value(await startThread(author, thread)) };
		};
		const [draft, scheduled, published, withdrawn] = [await make(), await make(), await make(), await make()];
		const at = { on: dayOf(tomorrow), at: clock(tomorrow) };
		value(await scheduleArticle(theSystem, { articleId: scheduled.id, revision: 1, ...at }));
		for (const { id } of [published, withdrawn])
			value(await publishArticle(theSystem, { articleId: id, revision: 1 }));
		value(await withdrawArticle(theSystem, { articleId: withdrawn.id, reason: "撤回" }));
		const [inReview, inProof] = [await make(), await make()];
		for (const { id } of [inReview, inProof])
			value(await submitArticle(theSystem, { articleId: id, revision: 1, from: "draft" }));
		value(await approveArticle(theSystem, { articleId: inProof.id, revision: 1, from: "review" }));
		return {
			draft,
			"draft in review": inReview,
			"draft in proof": inProof,
			scheduled,
			published,
			withdrawn,
		};
	};
	return {
		actors: Object.fromEntries(ACTORS.map((kind, at) => [kind, actors[at]])) as World["actors"],
		stories: { writer: await storiesOf(maker), columnist: await storiesOf(columnMaker) },
		sessionId: session.sessionId,
		pageId: value(await addPage(theSystem, { slug: "about", title: "關於我們", body: aBody() })).id,
		mediaId: value(await addMedia(theSystem, { ...aFile(), mediaId: randomUUID() })).id,
		colleague,
	};
}

function aFile() {
	return {
		fileName: "a.jpg",
		mimeType: "image/jpeg",
		bytes: 1,
		width: 640,
		height: 480,
		widths: [640],
		sha256: randomUUID().replaceAll("-", "").repeat(2),
	};
}
