import type { ArticleState, Stage } from "@/db/schema/articles";

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
/** Who keeps tips now: custodians whose keys are in office. */
export type TipSubject = { custodianIds: string[] };
/** Who of the newsroom was asked to cover an event. */
export type DiarySubject = { id: string; assignedIds: string[] };
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
	"article.lock": ArticleSubject;
	"article.take-over": ArticleSubject;
	/** Reading and writing the newsroom's notes beside a story. */
	"article.annotate": ArticleSubject;
	"presence.tidy": "house";
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
	"rate.keep": "house";
	"redirect.add": "new";
	"redirect.remove": "house";
	"page.add": "new";
	"template.keep": "new";
	"template.remove": "house";
	"page.edit": PageSubject;
	"settings.change": "house";
	"staff.add": "new";
	"staff.list": "house";
	"staff.invite": "new";
	"staff.change": AccountSubject;
	"staff.secure": "house";
	"account.change": AccountSubject;
	"account.secure": AccountSubject;
	"invitation.accept": "new";
	"password.reset": "new";
	"session.open": "new";
	"session.prove": SessionSubject;
	"session.revoke": SessionSubject;
	"comment.write": "new";
	"comment.moderate": "house";
	"comment.tidy": "house";
	"submission.send": "new";
	"submission.handle": "house";
	"submission.adopt": "house";
	/** Muting a sender, and taking that back. */
	"submission.mute": "house";
	"submission.tidy": "house";
	/** Sending a contributed piece to its author to be read, and taking that back. */
	"proof.send": ArticleSubject;
	/** Letting one go out without its author's word. */
	"proof.waive": ArticleSubject;
	/** Seeing what the newsroom may cover, and fetching one's own assignments. */
	"diary.view": "house";
	/** Writing it: events, who goes, what the organiser is told. */
	"diary.keep": "house";
	/** Beginning the story of an event. */
	"diary.begin": DiarySubject;
	"diary.remind": "house";
	"tip.send": "new";
	"tip.make-key": "new";
	"tip.list-keys": "house";
	"tip.appoint": "house";
	"tip.confirm": TipSubject;
	"tip.remove-key": AccountSubject;
	/** Reading, answering and destroying tips. */
	"tip.keep": TipSubject;
	"tip.tidy": "house";
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
