import type { Stage } from "@/db/schema/articles";
import type { Staff } from "./actor";
import type { ArticleSubject, DiarySubject, MediaSubject, TagSubject, TipSubject } from "./subjects";

/** Stages at which whoever writes a story still has it in hand. */
const IN_HAND: readonly Stage[] = ["idea", "draft", "review"];
/** Stages at which a sub-editor works on everybody's stories. */
const AT_THE_SUBS: readonly Stage[] = ["review", "proof"];

/** Under what a role may do something, by name; the words of each are in `lib/words`. */
export const CONDITIONS = {
	always: () => true,
	/** What one has begun or signed. */
	author: (actor: Staff, article: ArticleSubject) => isAuthor(actor, article),
	"author or published": (actor: Staff, article: ArticleSubject) =>
		isAuthor(actor, article) || article.state === "published",
	"author of a draft": (actor: Staff, article: ArticleSubject) =>
		isAuthor(actor, article) && article.state === "draft",
	/** A writer hands a story over: once it is with the subs, scheduled or live, changing it is the desk's decision. */
	"author of a draft in hand": (actor: Staff, article: ArticleSubject) =>
		isAuthor(actor, article) && article.state === "draft" && IN_HAND.includes(article.stage),
	/** A sub-editor works on everybody's stories once they have been handed in, and on their own before. */
	"draft with the subs": (actor: Staff, article: ArticleSubject) =>
		article.state === "draft" &&
		(AT_THE_SUBS.includes(article.stage) || (isAuthor(actor, article) && IN_HAND.includes(article.stage))),
	"at proof": (_actor: Staff, article: ArticleSubject) => article.stage === "proof",
	unused: (_actor: Staff, tag: TagSubject) => !tag.isUsed,
	/** With a tag its other spellings go, which readers may have in old addresses. */
	"unused, with no other spelling": (_actor: Staff, tag: TagSubject) => !tag.isUsed && tag.aliases === 0,
	/** What readers see changes with it, so that it is an editor's once it is before them, as with a story. */
	"uploader, until shown": (actor: Staff, picture: MediaSubject) =>
		picture.uploadedBy === actor.userId && !picture.isShown,
	"own account": (actor: Staff, account: { id: string }) => account.id === actor.userId,
	/** The role alone opens nothing: two people must have taken the key in. */
	"key in office": (actor: Staff, { custodianIds }: TipSubject) => custodianIds.includes(actor.userId),
	"assigned to it": (actor: Staff, { assignedIds }: DiarySubject) => assignedIds.includes(actor.userId),
	"own session": (actor: Staff, session: { userId: string }) => session.userId === actor.userId,
};

export type Condition = keyof typeof CONDITIONS;

/** The conditions that can be asked about this kind of subject. */
export type ConditionOf<Subject> = {
	[C in Condition]: (typeof CONDITIONS)[C] extends (actor: Staff, subject: Subject) => boolean ? C : never;
}[Condition];

/** Who began the story, signs it, or was given it to write. */
function isAuthor(actor: Staff, article: ArticleSubject): boolean {
	return (
		article.createdBy === actor.userId ||
		article.assignedTo === actor.userId ||
		(actor.personId !== null && article.authorIds.includes(actor.personId))
	);
}
