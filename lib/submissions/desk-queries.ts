import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reader } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { diaryEvents } from "@/db/schema/diary";
import { submissionAmendments } from "@/db/schema/submission-amendments";
import { submissionMessages, submissions } from "@/db/schema/submissions";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { listFilesOf } from "@/lib/files/desk-queries";
import { listProofsOf } from "@/lib/proofs/desk-queries";
import { looseQuery, soughtIn } from "@/lib/search/query";
import type { SubmissionKind } from "@/lib/submissions/kinds";
import { listAmendments } from "./amendment-queries";
import type { InboxFilter, InboxTab } from "./inbox-filter";
import { readCode } from "./seals";
import { WAITING, WAITING_AMENDED } from "./states";
import { textsOf } from "./texts-of";

const PAGE_SIZE = 40;
/** The story that a submission is about. */
const about = alias(articles, "about");

/** One page of the inbox: what waits, the longest waiting first; of everything else the newest. Empty for whoever may not handle it. */
export async function listInbox(actor: Actor, { tab, kind, page, q }: InboxFilter) {
	if (!may(actor, "submission.handle", "house")) return { items: [], hasMore: false };
	const isWaiting = tab === "waiting" && q === "";
	const { id, confirmedAt } = submissions;
	const rows = await selectItems()
		.where(and(q === "" ? inTab(actor, tab) : found(q), kind ? eq(submissions.kind, kind) : undefined))
		.orderBy(...(isWaiting ? [asc(confirmedAt), asc(id)] : [desc(confirmedAt), desc(id)]))
		.limit(PAGE_SIZE + 1)
		.offset((page - 1) * PAGE_SIZE);
	return { items: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE };
}

/** What the inbox shows of a submission, in its list and on its board. */
export function selectItems() {
	return reader()
		.select({
			id: submissions.id,
			code: submissions.code,
			kind: submissions.kind,
			state: submissions.state,
			title: submissions.title,
			senderName: submissions.senderName,
			organisation: submissions.organisation,
			embargoUntil: submissions.embargoUntil,
			startsAt: submissions.startsAt,
			signals: submissions.signals,
			assigneeId: submissions.assigneeId,
			assignee: users.name,
			articleId: submissions.articleId,
			changedAt: submissions.changedAt,
			/** Its sender wants something put right, and nobody has decided. */
			isAmended: isAmended(),
			confirmedAt: sql<Date>`${submissions.confirmedAt}`.mapWith(submissions.createdAt),
		})
		.from(submissions)
		.leftJoin(users, eq(users.id, submissions.assigneeId));
}

function isAmended() {
	const { submissionId, decision } = submissionAmendments;
	return sql<boolean>`exists (select from ${submissionAmendments} where ${submissionId} = ${submissions.id} and ${decision} is null)`;
}

/** What waits for the desk: what is new or answered, and what is done with but whose sender wants it put right (056). */
function waits(): SQL | undefined {
	return or(inArray(submissions.state, [...WAITING]), waitsAmended());
}

/**
 * What has its draft or its story, and an amendment that nobody has decided. Few are open at a time: they are looked up first, so that
 * the table is read by its indexes.
 */
export function waitsAmended(): SQL | undefined {
	const { submissionId, decision } = submissionAmendments;
	return and(
		inArray(submissions.state, [...WAITING_AMENDED]),
		sql`${submissions.id} = any(array(select ${submissionId} from ${submissionAmendments} where ${decision} is null))`,
	);
}

export type InboxItem = Awaited<ReturnType<typeof listInbox>>["items"][number];

/** How many of each kind wait, how many in all, and how many are held beside them. */
export async function countInbox(
	actor: Actor,
): Promise<{ all: number; held: number; kinds: Partial<Record<SubmissionKind, number>> }> {
	if (!may(actor, "submission.handle", "house")) return { all: 0, held: 0, kinds: {} };
	const rows = await reader()
		.select({ kind: submissions.kind, isHeld: sql<boolean>`${submissions.state} = 'held'`, many: count() })
		.from(submissions)
		.where(or(waits(), eq(submissions.state, "held")))
		.groupBy(submissions.kind, sql`2`);
	const total = (counted: typeof rows) => counted.reduce((sum, { many }) => sum + many, 0);
	const waiting = rows.filter(({ isHeld }) => !isHeld);
	return {
		all: total(waiting),
		held: total(rows.filter(({ isHeld }) => isHeld)),
		kinds: Object.fromEntries(waiting.map(({ kind, many }) => [kind, many])),
	};
}

/** One submission, whole, with what was asked and answered; null for whoever may not handle it. */
export async function readSubmission(actor: Actor, id: string) {
	if (!may(actor, "submission.handle", "house")) return null;
	const [row] = await reader()
		.select({
			submission: submissions,
			draft: articles.number,
			draftState: articles.state,
			about: about.id,
			eventId: diaryEvents.id,
		})
		.from(submissions)
		.leftJoin(articles, eq(articles.id, submissions.articleId))
		.leftJoin(about, eq(about.number, submissions.aboutNumber))
		.leftJoin(diaryEvents, eq(diaryEvents.submissionId, submissions.id))
		.where(and(eq(submissions.id, id), ne(submissions.state, "unverified")));
	if (!row) return null;
	const { network: _, ...submission } = row.submission;
	const { mergedIntoId } = submission;
	const [messages, files, sentBefore, assignees, proofs, merged, into, amendments] = await Promise.all([
		listMessages(id),
		listFilesOf(id),
		countOfSender(submission.email, id),
		listAssignees(),
		listProofsOf(actor, id),
		listMergedInto(id),
		mergedIntoId === null ? [] : selectBrief().where(eq(submissions.id, mergedIntoId)),
		listAmendments(id),
	]);
	const { draft, draftState, about: aboutId, eventId } = row;
	return {
		...submission,
		draft,
		draftState,
		aboutId,
		eventId,
		messages,
		files,
		sentBefore,
		assignees,
		proofs,
		amendments,
		/** What it stands for. */
		merged,
		/** What stands for it. */
		into: into[0] ?? null,
	};
}

export type ReadSubmission = NonNullable<Awaited<ReturnType<typeof readSubmission>>>;

function selectBrief() {
	const { code, title, organisation, senderName, details } = submissions;
	return reader()
		.select({ id: submissions.id, code, title, body: submissions.body, organisation, senderName, details })
		.from(submissions);
}

/** What was merged into a submission, each with its files. */
async function listMergedInto(id: string) {
	const rows = await selectBrief().where(eq(submissions.mergedIntoId, id)).orderBy(asc(submissions.id));
	return Promise.all(rows.map(async (row) => ({ ...row, files: await listFilesOf(row.id) })));
}

/** What was asked and answered, oldest first. */
export async function listMessages(submissionId: string) {
	return reader()
		.select({
			id: submissionMessages.id,
			text: submissionMessages.text,
			createdAt: submissionMessages.createdAt,
			by: users.name,
		})
		.from(submissionMessages)
		.leftJoin(users, eq(users.id, submissionMessages.userId))
		.where(eq(submissionMessages.submissionId, submissionId))
		.orderBy(asc(submissionMessages.createdAt), asc(submissionMessages.id));
}

/** The submission that a draft was begun from, with what was merged into it, for whoever may see the draft and handle submissions. */
export async function readSourceOf(actor: Actor, articleId: string) {
	if (!may(actor, "submission.handle", "house")) return null;
	const { id, code, kind, state, title, body, senderName, organisation, details, embargoUntil } = submissions;
	const { mergedIntoId } = submissions;
	const [source] = await reader()
		.select({ id, code, kind, state, title, body, senderName, organisation, details, embargoUntil })
		.from(submissions)
		.where(and(eq(submissions.articleId, articleId), ne(submissions.kind, "correction")));
	if (!source) return null;
	const merged = await selectBrief().where(eq(mergedIntoId, source.id)).orderBy(asc(id));
	const amendments = await listAmendments(source.id);
	return { ...source, merged, amendments, texts: [source, ...merged].flatMap(textsOf) };
}

async function countOfSender(email: string, except: string) {
	const [row] = await reader()
		.select({ sent: count(), used: sql<number>`count(*) filter (where ${submissions.state} = 'used')::int` })
		.from(submissions)
		.where(
			and(eq(submissions.email, email), ne(submissions.id, except), ne(submissions.state, "unverified")),
		);
	return row ?? { sent: 0, used: 0 };
}

async function listAssignees() {
	return reader()
		.select({ id: users.id, name: users.name })
		.from(users)
		.where(isNull(users.suspendedAt))
		.orderBy(users.name);
}

/** Received submissions with these words, or of this code. */
function found(q: string): SQL | undefined {
	const sought = soughtIn(q);
	const code = readCode(q);
	return and(
		ne(submissions.state, "unverified"),
		or(
			sought.phrases.length > 0 ? sql`${submissions.words} @@ ${looseQuery(sought)}::tsquery` : undefined,
			code ? eq(submissions.code, code) : undefined,
			sought.phrases.length === 0 ? sql`false` : undefined,
		),
	);
}

function inTab(actor: Actor, tab: InboxTab): SQL | undefined {
	switch (tab) {
		case "waiting":
			return waits();
		case "mine":
			return actor.kind === "staff"
				? and(
						eq(submissions.assigneeId, actor.userId),
						inArray(submissions.state, ["new", "asked", "answered", "diary", "adopted"]),
					)
				: sql`false`;
		case "asked":
			return eq(submissions.state, "asked");
		case "adopted":
			return inArray(submissions.state, ["diary", "adopted", "used"]);
		case "closed":
			return inArray(submissions.state, ["declined", "withdrawn", "merged"]);
		case "held":
		case "muted":
			return eq(submissions.state, tab);
	}
}
