import type { Staff } from "./actor";
import type { ArticleSubject, MediaSubject } from "./policy";

/** Under what a role may do something, by name; the words of each are in `lib/words`. */
export const CONDITIONS = {
	always: () => true,
	/** What one has begun or signed. */
	author: (actor: Staff, article: ArticleSubject) => isAuthor(actor, article),
	"author or published": (actor: Staff, article: ArticleSubject) =>
		isAuthor(actor, article) || article.state === "published",
	/** A writer hands a story over: once it is scheduled or live, changing it is an editor's decision. */
	"author of a draft": (actor: Staff, article: ArticleSubject) =>
		isAuthor(actor, article) && article.state === "draft",
	/** What readers see changes with it, so that it is an editor's once it is before them, as with a story. */
	"uploader, until shown": (actor: Staff, picture: MediaSubject) =>
		picture.uploadedBy === actor.userId && !picture.isShown,
	"own account": (actor: Staff, account: { id: string }) => account.id === actor.userId,
	"own session": (actor: Staff, session: { userId: string }) => session.userId === actor.userId,
};

export type Condition = keyof typeof CONDITIONS;

/** The conditions that can be asked about this kind of subject. */
export type ConditionOf<Subject> = {
	[C in Condition]: (typeof CONDITIONS)[C] extends (actor: Staff, subject: Subject) => boolean ? C : never;
}[Condition];

function isAuthor(actor: Staff, article: ArticleSubject): boolean {
	return (
		article.createdBy === actor.userId ||
		(actor.personId !== null && article.authorIds.includes(actor.personId))
	);
}
