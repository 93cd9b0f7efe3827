import type { ArticleState } from "@/db/schema/articles";
import type { Role } from "@/db/schema/users";
import type { Actor, Staff } from "./actor";

/** What the policy must know of a story to answer. */
export type ArticleSubject = {
	id: string;
	state: ArticleState;
	createdBy: string | null;
	authorIds: string[];
};
export type AccountSubject = { id: string };
export type PageSubject = { id: string; slug: string };
/** `isShown`: readers have it before them, or will have at an instant that is set. */
export type MediaSubject = { id: string; uploadedBy: string | null; isShown: boolean };
export type SessionSubject = { id: string; userId: string };

/** Each permission and what it is asked about; "new" for things that do not exist yet, "house" for the whole newsroom. */
export type Subjects = {
	"article.draft": "new";
	"article.view": ArticleSubject;
	"article.revise": ArticleSubject;
	"article.publish": ArticleSubject;
	"article.schedule": ArticleSubject;
	"article.withdraw": ArticleSubject;
	"article.correct": ArticleSubject;
	"article.publish-due": "house";
	"front.curate": "house";
	"front.launch": "house";
	"front.launch-due": "house";
	"reads.count": "house";
	"company.add": "new";
	"company.seek": "house";
	"media.upload": "new";
	"media.view": "house";
	"media.edit": MediaSubject;
	"person.add": "new";
	"section.add": "new";
	"column.add": "new";
	"book.add": "new";
	"box.add": "new";
	"redirect.add": "new";
	"redirect.remove": "house";
	"page.add": "new";
	"page.edit": PageSubject;
	"settings.change": "house";
	"staff.add": "new";
	"staff.change": AccountSubject;
	"account.change": AccountSubject;
	"session.open": "new";
	"session.revoke": SessionSubject;
	"comment.write": "new";
	"comment.moderate": "house";
	"comment.tidy": "house";
	"submission.send": "new";
	"submission.handle": "house";
	"submission.tidy": "house";
	"mail.send": "house";
	"feed.ping": "house";
	"mail.manage": "house";
	"desk.enter": "house";
	"search.reindex": "house";
	"search.note-miss": "house";
	"search.view-misses": "house";
	"link.note": "house";
};

export type Permission = keyof Subjects;

/** Whether the actor may do this to that subject. Everything not granted here is denied. */
export function may<P extends Permission>(actor: Actor, permission: P, subject: Subjects[P]): boolean {
	if (actor.kind === "anonymous") return open.includes(permission);
	if (actor.kind === "system") return true;
	return grants[permission](actor, subject);
}

/**
 * Whether the actor may know that the subject exists. A refusal about something unseen says "not found", so that asking
 * tells nothing.
 */
export function maySee<P extends Permission>(actor: Actor, permission: P, subject: Subjects[P]): boolean {
	if (isArticle(subject)) return may(actor, "article.view", subject);
	return permission !== "session.revoke";
}

/** What whoever comes along may do. */
const open: readonly Permission[] = ["session.open", "comment.write", "submission.send"];
const everyone: readonly Role[] = ["admin", "chief", "editor", "writer", "columnist"];
const editors: readonly Role[] = ["admin", "chief", "editor"];
const chiefs: readonly Role[] = ["admin", "chief"];
const admins: readonly Role[] = ["admin"];

const grants: { [P in Permission]: (actor: Staff, subject: Subjects[P]) => boolean } = {
	"article.draft": anyOf(everyone),
	"article.view": (actor, article) =>
		editors.includes(actor.role) ||
		isAuthor(actor, article) ||
		(actor.role === "writer" && article.state === "published"),
	// A writer hands a story over: once it is scheduled or live, changing it is an editor's decision.
	"article.revise": (actor, article) =>
		editors.includes(actor.role) || (isAuthor(actor, article) && article.state === "draft"),
	"article.publish": anyOf(editors),
	"article.schedule": anyOf(editors),
	"article.withdraw": anyOf(editors),
	"article.correct": anyOf(editors),
	"article.publish-due": anyOf([]),
	"front.curate": anyOf(editors),
	"front.launch": anyOf(editors),
	"front.launch-due": anyOf([]),
	"reads.count": anyOf([]),
	"company.add": anyOf(editors),
	"company.seek": anyOf([]),
	"media.upload": anyOf(everyone),
	"media.view": anyOf(everyone),
	// What readers see changes with it, so that it is an editor's once it is before them, as with a story.
	"media.edit": (actor, picture) =>
		editors.includes(actor.role) || (picture.uploadedBy === actor.userId && !picture.isShown),
	"person.add": anyOf(editors),
	"section.add": anyOf(chiefs),
	"column.add": anyOf(chiefs),
	"book.add": anyOf(editors),
	"box.add": anyOf(chiefs),
	"redirect.add": anyOf(chiefs),
	"redirect.remove": anyOf(chiefs),
	"page.add": anyOf(chiefs),
	"page.edit": anyOf(chiefs),
	"settings.change": anyOf(chiefs),
	"staff.add": anyOf(admins),
	"staff.change": anyOf(admins),
	"account.change": (actor, account) => actor.userId === account.id,
	"session.open": () => false,
	// Whoever comments does so as a reader; the newsroom's own replies are moderation.
	"comment.write": () => false,
	"comment.moderate": anyOf(editors),
	"comment.tidy": anyOf([]),
	// Whoever sends something does so from outside, and acts on it by the key that the mail brought.
	"submission.send": () => false,
	"submission.handle": anyOf(editors),
	"submission.tidy": anyOf([]),
	"mail.send": anyOf([]),
	"feed.ping": anyOf([]),
	"mail.manage": anyOf(admins),
	"session.revoke": (actor, session) => actor.userId === session.userId,
	"desk.enter": anyOf(everyone),
	"search.reindex": anyOf([]),
	"search.note-miss": anyOf([]),
	"search.view-misses": anyOf(editors),
	"link.note": anyOf([]),
};

function anyOf(granted: readonly Role[]): (actor: Staff) => boolean {
	return (actor) => granted.includes(actor.role);
}

function isAuthor(actor: Staff, article: ArticleSubject): boolean {
	return (
		article.createdBy === actor.userId ||
		(actor.personId !== null && article.authorIds.includes(actor.personId))
	);
}

function isArticle(subject: unknown): subject is ArticleSubject {
	return typeof subject === "object" && subject !== null && "authorIds" in subject;
}
