import type { ArticleState, Stage } from "@/db/schema/articles";
import type { Role } from "@/db/schema/users";
import type { Actor, Staff } from "./actor";

/** What the policy must know of a story to answer. */
export type ArticleSubject = {
	id: string;
	state: ArticleState;
	stage: Stage;
	createdBy: string | null;
	assignedTo: string | null;
	authorIds: string[];
};
export type AccountSubject = { id: string };
export type PageSubject = { id: string; slug: string };
/** `isShown`: readers have it before them, or will have at an instant that is set. */
export type MediaSubject = { id: string; uploadedBy: string | null; isShown: boolean };
/** An entry of one of the newsroom's directories: a person, a section, a column, a tag, a company, a book, a box. */
export type EntrySubject = { id: string };
/** `isUsed`: a story carries it, in whatever state; `aliases`: other spellings that lead to it. */
export type TagSubject = { id: string; isUsed: boolean; aliases: number };
export type SessionSubject = { id: string; userId: string };

/** Each permission and what it is asked about; "new" for things that do not exist yet, "house" for the whole newsroom. */
export type Subjects = {
	"article.draft": "new";
	"article.view": ArticleSubject;
	"article.revise": ArticleSubject;
	"article.submit": ArticleSubject;
	"article.judge": ArticleSubject;
	"article.assign": ArticleSubject;
	"article.spike": ArticleSubject;
	"article.embargo": ArticleSubject;
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
	"person.change": EntrySubject;
	"person.merge": EntrySubject;
	"section.add": "new";
	"section.change": EntrySubject;
	"section.order": "house";
	"section.merge": EntrySubject;
	"column.add": "new";
	"column.change": EntrySubject;
	"tag.change": EntrySubject;
	"tag.remove": TagSubject;
	"company.change": EntrySubject;
	"book.add": "new";
	"book.change": EntrySubject;
	"box.add": "new";
	"box.change": EntrySubject;
	"event.view": "house";
	"correction.list": "house";
	"redirect.add": "new";
	"redirect.remove": "house";
	"page.add": "new";
	"template.keep": "new";
	"template.remove": "house";
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

/** Whether somebody of this role sees every story, and may know everybody who works on them. */
export function seesAll(actor: Staff): boolean {
	return desk.includes(actor.role);
}

/** Whether the actor has to do with the story itself, and does not only see it because readers do. */
export function worksOn(actor: Actor, article: ArticleSubject): boolean {
	return may(actor, "article.view", { ...article, state: "draft" });
}

/** What whoever comes along may do. */
const open: readonly Permission[] = ["session.open", "comment.write"];
const everyone: readonly Role[] = ["admin", "chief", "editor", "sub-editor", "writer", "columnist"];
const editors: readonly Role[] = ["admin", "chief", "editor"];
/** Who sees every story. */
const desk: readonly Role[] = [...editors, "sub-editor"];
/** Stages at which whoever writes a story still has it in hand. */
const inHand: readonly Stage[] = ["idea", "draft", "review"];
/** Stages at which a sub-editor works on everybody's stories. */
const atTheSubs: readonly Stage[] = ["review", "proof"];
const chiefs: readonly Role[] = ["admin", "chief"];
const admins: readonly Role[] = ["admin"];

const grants: { [P in Permission]: (actor: Staff, subject: Subjects[P]) => boolean } = {
	"article.draft": anyOf(everyone),
	"article.view": (actor, article) =>
		desk.includes(actor.role) ||
		isAuthor(actor, article) ||
		(actor.role === "writer" && article.state === "published"),
	// A writer hands a story over: once it is with the subs, scheduled or live, changing it is the desk's decision.
	"article.revise": (actor, article) =>
		editors.includes(actor.role) ||
		(article.state === "draft" &&
			((isAuthor(actor, article) && inHand.includes(article.stage)) ||
				(actor.role === "sub-editor" && atTheSubs.includes(article.stage)))),
	"article.submit": (actor, article) =>
		editors.includes(actor.role) || (isAuthor(actor, article) && article.state === "draft"),
	"article.judge": (actor, article) =>
		editors.includes(actor.role) || (actor.role === "sub-editor" && article.stage === "proof"),
	"article.assign": anyOf(desk),
	"article.spike": anyOf(editors),
	"article.embargo": anyOf(editors),
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
	"person.change": anyOf(editors),
	// What cannot be undone is the chief's.
	"person.merge": anyOf(chiefs),
	"section.add": anyOf(chiefs),
	"section.change": anyOf(chiefs),
	"section.order": anyOf(chiefs),
	"section.merge": anyOf(chiefs),
	"column.add": anyOf(chiefs),
	"column.change": anyOf(chiefs),
	"tag.change": anyOf(editors),
	// With a tag its other spellings go, which readers may have in old addresses.
	"tag.remove": (actor, tag) =>
		!tag.isUsed && (chiefs.includes(actor.role) || (editors.includes(actor.role) && tag.aliases === 0)),
	"company.change": anyOf(editors),
	"book.add": anyOf(editors),
	"book.change": anyOf(editors),
	"box.add": anyOf(chiefs),
	"box.change": anyOf(chiefs),
	"event.view": anyOf(chiefs),
	"correction.list": anyOf(editors),
	"redirect.add": anyOf(chiefs),
	"redirect.remove": anyOf(chiefs),
	"page.add": anyOf(chiefs),
	"template.keep": anyOf(editors),
	"template.remove": anyOf(editors),
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

/** Who began the story, signs it, or was given it to write. */
function isAuthor(actor: Staff, article: ArticleSubject): boolean {
	return (
		article.createdBy === actor.userId ||
		article.assignedTo === actor.userId ||
		(actor.personId !== null && article.authorIds.includes(actor.personId))
	);
}

function isArticle(subject: unknown): subject is ArticleSubject {
	return typeof subject === "object" && subject !== null && "authorIds" in subject;
}
