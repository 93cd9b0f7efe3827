import type { Role } from "@/db/schema/users";
import type { Actor, Staff } from "./actor";
import { CONDITIONS, type Condition, type ConditionOf } from "./conditions";
import type { ArticleSubject, Permission, Subjects } from "./subjects";

/** Whether the actor may do this to that subject. Everything not granted in the table below is denied. */
export function may<P extends Permission>(actor: Actor, permission: P, subject: Subjects[P]): boolean {
	if (actor.kind === "anonymous") return open.includes(permission);
	if (actor.kind === "system") return true;
	const condition: Condition | undefined = grants[permission][actor.role];
	if (condition === undefined) return false;
	// The table's type has paired the condition with its kind of subject.
	const holds = CONDITIONS[condition] as (actor: Staff, subject: Subjects[P]) => boolean;
	return holds(actor, subject);
}

/**
 * Whether the actor may know that the subject exists. A refusal about something unseen says "not found", so that asking
 * tells nothing.
 */
export function maySee<P extends Permission>(actor: Actor, permission: P, subject: Subjects[P]): boolean {
	if (isArticle(subject)) return may(actor, "article.view", subject);
	return permission !== "session.revoke" && permission !== "session.prove";
}

/** Minutes for which a proof of who one is counts for what is dangerous. */
export const PROOF_MINUTES = 15;

/** Whether the actor must first prove anew who they are, since whoever finds a desk left open could do this. */
export function mustProve(actor: Actor, permission: Permission, now: Date): boolean {
	if (actor.kind !== "staff" || !dangerous.includes(permission)) return false;
	return now.getTime() - actor.provedAt.getTime() > PROOF_MINUTES * 60_000;
}

/** Under which condition a role has a permission; null when it has not. For showing the table. */
export function conditionFor(role: Role, permission: Permission): Condition | null {
	return grants[permission][role] ?? null;
}

export function isOpen(permission: Permission): boolean {
	return open.includes(permission);
}

export function isDangerous(permission: Permission): boolean {
	return dangerous.includes(permission);
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
const open: readonly Permission[] = [
	"session.open",
	"comment.write",
	"invitation.accept",
	"password.reset",
	"submission.send",
	"tip.send",
];

/** What asks for a proof of who one is that is younger than `PROOF_MINUTES`. */
const dangerous: readonly Permission[] = [
	"staff.add",
	"staff.invite",
	"staff.change",
	"staff.secure",
	"account.secure",
	"settings.change",
	"mail.manage",
	"tip.appoint",
	"tip.confirm",
];

/** Every role, in the order of the newsroom's house list. */
export const ROLES: readonly Role[] = [
	"admin",
	"chief",
	"editor",
	"sub-editor",
	"writer",
	"columnist",
	"press-desk",
	"tip-custodian",
];
const everyone = ROLES;
const authors: readonly Role[] = ["admin", "chief", "editor", "sub-editor", "writer", "columnist"];
const editors: readonly Role[] = ["admin", "chief", "editor"];
/** Who sees every story. */
const desk: readonly Role[] = [...editors, "sub-editor"];
const chiefs: readonly Role[] = ["admin", "chief"];
const admins: readonly Role[] = ["admin"];

type Grant<P extends Permission> = Partial<Record<Role, ConditionOf<Subjects[P]>>>;

const revising: Grant<"article.revise"> = {
	...anyOf(editors),
	"sub-editor": "draft with the subs",
	writer: "author of a draft in hand",
	columnist: "author of a draft in hand",
	// What a custodian has begun from a tip.
	"tip-custodian": "author of a draft in hand",
};

/** The one table of rights: which role may do what, and under which condition. A role that is not named may not. */
const grants: { [P in Permission]: Grant<P> } = {
	"article.draft": anyOf(authors),
	"article.view": {
		...anyOf(desk),
		writer: "author or published",
		...anyOf(["columnist", "tip-custodian"], "author"),
	},
	"article.revise": revising,
	"article.submit": {
		...anyOf(editors),
		...anyOf(["sub-editor", "writer", "columnist", "tip-custodian"], "author of a draft"),
	},
	"article.judge": { ...anyOf(editors), "sub-editor": "at proof" },
	"article.assign": anyOf(desk),
	"article.spike": anyOf(editors),
	"article.embargo": anyOf(editors),
	"article.publish": anyOf(editors),
	"article.schedule": anyOf(editors),
	"article.withdraw": anyOf(editors),
	"article.correct": anyOf(editors),
	"article.lock": revising,
	// Two writers of one story settle it between them, or ask an editor.
	"article.take-over": anyOf(editors),
	// Seeing a colleague's published story is not seeing what was said about it.
	"article.annotate": { ...anyOf(desk), writer: "author", columnist: "author" },
	"presence.tidy": anyOf([]),
	"article.publish-due": anyOf([]),
	"front.curate": anyOf(editors),
	"front.launch": anyOf(editors),
	"front.launch-due": anyOf([]),
	"reads.count": anyOf([]),
	"company.add": anyOf(editors),
	"company.seek": anyOf([]),
	"media.upload": anyOf(authors),
	"media.view": anyOf(everyone),
	"media.edit": {
		...anyOf(editors),
		...anyOf(["sub-editor", "writer", "columnist"], "uploader, until shown"),
	},
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
	"tag.remove": { ...anyOf(chiefs, "unused"), editor: "unused, with no other spelling" },
	"company.change": anyOf(editors),
	"book.add": anyOf(editors),
	"book.change": anyOf(editors),
	"box.add": anyOf(chiefs),
	"box.change": anyOf(chiefs),
	"event.view": anyOf(chiefs),
	"correction.list": anyOf(editors),
	"rate.keep": anyOf(editors),
	"redirect.add": anyOf(chiefs),
	"redirect.remove": anyOf(chiefs),
	"page.add": anyOf(chiefs),
	"template.keep": anyOf(editors),
	"template.remove": anyOf(editors),
	"page.edit": anyOf(chiefs),
	"settings.change": anyOf(chiefs),
	"staff.add": anyOf(admins),
	"staff.list": anyOf(admins),
	"staff.invite": anyOf(admins),
	"staff.change": anyOf(admins),
	"staff.secure": anyOf(admins),
	"account.change": anyOf(everyone, "own account"),
	"account.secure": anyOf(everyone, "own account"),
	"invitation.accept": anyOf([]),
	"password.reset": anyOf([]),
	"session.open": anyOf([]),
	"session.prove": anyOf(everyone, "own session"),
	// Whoever comments does so as a reader; the newsroom's own replies are moderation.
	"comment.write": anyOf([]),
	"comment.moderate": anyOf(editors),
	"comment.tidy": anyOf([]),
	// Whoever sends something does so from outside, and acts on it by the key that the mail brought.
	"submission.send": anyOf([]),
	"submission.handle": anyOf([...editors, "press-desk"]),
	"submission.adopt": anyOf(editors),
	// A mute makes the house deaf to somebody, so that it is an editor's.
	"submission.mute": anyOf(editors),
	"submission.tidy": anyOf([]),
	"proof.send": anyOf(editors),
	// An editor who is waiting for an author does not decide alone to wait no longer.
	"proof.waive": anyOf(chiefs),
	// Who may see it can be sent to cover something.
	"diary.view": anyOf([...desk, "writer", "press-desk"]),
	"diary.keep": anyOf([...editors, "press-desk"]),
	"diary.begin": { ...anyOf(editors), ...anyOf(["sub-editor", "writer"], "assigned to it") },
	"diary.remind": anyOf([]),
	"tip.send": anyOf([]),
	"tip.make-key": anyOf(["tip-custodian"]),
	"tip.list-keys": anyOf([...chiefs, "tip-custodian"]),
	"tip.appoint": anyOf(admins),
	"tip.confirm": { ...anyOf(chiefs), "tip-custodian": "key in office" },
	"tip.remove-key": { ...anyOf(chiefs), "tip-custodian": "own account" },
	// Not the chief's and not the administrator's: whoever runs the house reads no tips.
	"tip.keep": anyOf(["tip-custodian"], "key in office"),
	"tip.tidy": anyOf([]),
	"mail.send": anyOf([]),
	"feed.ping": anyOf([]),
	"mail.manage": anyOf(admins),
	"session.revoke": anyOf(everyone, "own session"),
	"desk.enter": anyOf(everyone),
	"search.reindex": anyOf([]),
	"search.note-miss": anyOf([]),
	"search.view-misses": anyOf(editors),
	"link.note": anyOf([]),
};

/** Every permission, in the table's order. */
export const PERMISSIONS = Object.keys(grants) as Permission[];

function anyOf<C extends Condition = "always">(
	granted: readonly Role[],
	condition?: C,
): Partial<Record<Role, C>> {
	return Object.fromEntries(granted.map((role) => [role, condition ?? "always"]));
}

function isArticle(subject: unknown): subject is ArticleSubject {
	return typeof subject === "object" && subject !== null && "authorIds" in subject;
}
