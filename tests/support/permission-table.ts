import type { ArticleState } from "@/db/schema/articles";
import type { Permission } from "@/lib/access/subjects";

/** Every kind of actor, in the order of the table's letters; "made" is the writer who began a story, "signed" one in its byline. */
export const ACTORS = [
	"anonymous",
	"system",
	"admin",
	"chief",
	"editor",
	"sub-editor",
	"writer who made it",
	"writer who signed it",
	"another writer",
	"columnist who made it",
	"columnist who signed it",
	"another columnist",
	"press desk",
	"tip custodian",
] as const;

export type ActorKind = (typeof ACTORS)[number];

/** Y may; n may not, and is told so; · may not, and is told that there is no such thing. */
export type Answer = "Y" | "n" | "·";

type Everybody = { "": string };
type EveryState = Record<ArticleState, string>;
/** Where the stage of the working copy decides as well; "draft" alone is the stage of that name. */
type EveryStage = EveryState & { "draft in review": string; "draft in proof": string };
type OwnOrShown = { own: string; "own, before readers": string; "somebody else's": string };
type UsedOrNot = { unused: string; "unused, with other spellings": string; used: string };
type KeyOrNot = { "key in office": string; "no key": string };
type OwnAssignment = { "own assignment": string; "somebody else's": string };
type OwnOrNot = { own: string; "somebody else's": string };

/**
 * Who may do what. A permission without a row does not compile. Groups of letters:
 *
 *   anonymous system · admin chief editor sub-editor · writer: made, signed, another · columnist: made, signed, another · press desk, tip custodian
 *
 * The last group is left out where both get what another columnist gets, and that is no Y.
 */
export const TABLE = {
	"article.draft": { "": "nY YYYY YYY YYY nn" },
	"article.view": {
		draft: "·Y YYYY YY· YY·",
		scheduled: "·Y YYYY YY· YY·",
		published: "·Y YYYY YYY YY·",
		withdrawn: "·Y YYYY YY· YY·",
	},
	"article.revise": {
		draft: "·Y YYYn YY· YY·",
		"draft in review": "·Y YYYY YY· YY·",
		"draft in proof": "·Y YYYY nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.submit": {
		draft: "·Y YYYn YY· YY·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.judge": {
		draft: "·Y YYYn nn· nn·",
		"draft in review": "·Y YYYn nn· nn·",
		"draft in proof": "·Y YYYY nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.assign": {
		draft: "·Y YYYY nn· nn·",
		scheduled: "·Y YYYY nn· nn·",
		published: "·Y YYYY nnn nn·",
		withdrawn: "·Y YYYY nn· nn·",
	},
	"article.spike": {
		draft: "·Y YYYn nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.embargo": {
		draft: "·Y YYYn nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.publish": {
		draft: "·Y YYYn nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.schedule": {
		draft: "·Y YYYn nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.withdraw": {
		draft: "·Y YYYn nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.correct": {
		draft: "·Y YYYn nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.lock": {
		draft: "·Y YYYn YY· YY·",
		"draft in review": "·Y YYYY YY· YY·",
		"draft in proof": "·Y YYYY nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.take-over": {
		draft: "·Y YYYn nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"article.annotate": {
		draft: "·Y YYYY YY· YY·",
		scheduled: "·Y YYYY YY· YY·",
		published: "·Y YYYY YYn YY·",
		withdrawn: "·Y YYYY YY· YY·",
	},
	"presence.tidy": { "": "nY nnnn nnn nnn" },
	"article.publish-due": { "": "nY nnnn nnn nnn" },
	"front.curate": { "": "nY YYYn nnn nnn" },
	"front.launch": { "": "nY YYYn nnn nnn" },
	"front.launch-due": { "": "nY nnnn nnn nnn" },
	"reads.count": { "": "nY nnnn nnn nnn" },
	"company.add": { "": "nY YYYn nnn nnn" },
	"company.seek": { "": "nY nnnn nnn nnn" },
	"media.upload": { "": "nY YYYY YYY YYY nn" },
	"media.view": { "": "nY YYYY YYY YYY YY" },
	"media.edit": {
		own: "nY YYYY YYY YYY nn",
		"own, before readers": "nY YYYn nnn nnn",
		"somebody else's": "nY YYYn nnn nnn",
	},
	"person.add": { "": "nY YYYn nnn nnn" },
	"section.add": { "": "nY YYnn nnn nnn" },
	"column.add": { "": "nY YYnn nnn nnn" },
	"book.add": { "": "nY YYYn nnn nnn" },
	"box.add": { "": "nY YYnn nnn nnn" },
	"rate.keep": { "": "nY YYYn nnn nnn" },
	"redirect.add": { "": "nY YYnn nnn nnn" },
	"redirect.remove": { "": "nY YYnn nnn nnn" },
	"page.add": { "": "nY YYnn nnn nnn" },
	"page.edit": { "": "nY YYnn nnn nnn" },
	"settings.change": { "": "nY YYnn nnn nnn" },
	"staff.add": { "": "nY Ynnn nnn nnn" },
	"staff.change": { own: "nY Ynnn nnn nnn", "somebody else's": "nY Ynnn nnn nnn" },
	"account.change": { own: "nY YYYY YYY YYY YY", "somebody else's": "nY nnnn nnn nnn" },
	"session.open": { "": "YY nnnn nnn nnn" },
	"session.revoke": { own: "·Y YYYY YYY YYY YY", "somebody else's": "·Y ···· ··· ···" },
	"comment.write": { "": "YY nnnn nnn nnn" },
	"comment.moderate": { "": "nY YYYn nnn nnn" },
	"comment.tidy": { "": "nY nnnn nnn nnn" },
	"submission.send": { "": "YY nnnn nnn nnn" },
	"submission.handle": { "": "nY YYYn nnn nnn Yn" },
	"submission.adopt": { "": "nY YYYn nnn nnn" },
	"submission.mute": { "": "nY YYYn nnn nnn" },
	"submission.tidy": { "": "nY nnnn nnn nnn" },
	"proof.send": {
		draft: "·Y YYYn nn· nn·",
		scheduled: "·Y YYYn nn· nn·",
		published: "·Y YYYn nnn nn·",
		withdrawn: "·Y YYYn nn· nn·",
	},
	"proof.waive": {
		draft: "·Y YYnn nn· nn·",
		scheduled: "·Y YYnn nn· nn·",
		published: "·Y YYnn nnn nn·",
		withdrawn: "·Y YYnn nn· nn·",
	},
	"diary.view": { "": "nY YYYY YYY nnn Yn" },
	"diary.keep": { "": "nY YYYn nnn nnn Yn" },
	"diary.begin": { "own assignment": "nY YYYY YYY nnn", "somebody else's": "nY YYYn nnn nnn" },
	"diary.remind": { "": "nY nnnn nnn nnn" },
	"mail.send": { "": "nY nnnn nnn nnn" },
	"feed.ping": { "": "nY nnnn nnn nnn" },
	"mail.manage": { "": "nY Ynnn nnn nnn" },
	"desk.enter": { "": "nY YYYY YYY YYY YY" },
	"search.reindex": { "": "nY nnnn nnn nnn" },
	"search.note-miss": { "": "nY nnnn nnn nnn" },
	"search.view-misses": { "": "nY YYYn nnn nnn" },
	"link.note": { "": "nY nnnn nnn nnn" },
	"person.change": { "": "nY YYYn nnn nnn" },
	"person.merge": { "": "nY YYnn nnn nnn" },
	"section.change": { "": "nY YYnn nnn nnn" },
	"section.order": { "": "nY YYnn nnn nnn" },
	"section.merge": { "": "nY YYnn nnn nnn" },
	"column.change": { "": "nY YYnn nnn nnn" },
	"tag.change": { "": "nY YYYn nnn nnn" },
	"tag.remove": {
		unused: "nY YYYn nnn nnn",
		"unused, with other spellings": "nY YYnn nnn nnn",
		used: "nY nnnn nnn nnn",
	},
	"company.change": { "": "nY YYYn nnn nnn" },
	"book.change": { "": "nY YYYn nnn nnn" },
	"box.change": { "": "nY YYnn nnn nnn" },
	"event.view": { "": "nY YYnn nnn nnn" },
	"correction.list": { "": "nY YYYn nnn nnn" },
	"template.keep": { "": "nY YYYn nnn nnn" },
	"template.remove": { "": "nY YYYn nnn nnn" },
	"staff.list": { "": "nY Ynnn nnn nnn" },
	"staff.invite": { "": "nY Ynnn nnn nnn" },
	"staff.secure": { "": "nY Ynnn nnn nnn" },
	"account.secure": { own: "nY YYYY YYY YYY YY", "somebody else's": "nY nnnn nnn nnn" },
	"tip.send": { "": "YY nnnn nnn nnn" },
	"tip.make-key": { "": "nY nnnn nnn nnn nY" },
	"tip.list-keys": { "": "nY YYnn nnn nnn nY" },
	"tip.appoint": { "": "nY Ynnn nnn nnn" },
	"tip.confirm": { "key in office": "nY YYnn nnn nnn nY", "no key": "nY YYnn nnn nnn" },
	"tip.remove-key": { own: "nY YYnn nnn nnn nY", "somebody else's": "nY YYnn nnn nnn" },
	"tip.keep": { "key in office": "nY nnnn nnn nnn nY", "no key": "nY nnnn nnn nnn" },
	"tip.tidy": { "": "nY nnnn nnn nnn" },
	"invitation.accept": { "": "YY nnnn nnn nnn" },
	"password.reset": { "": "YY nnnn nnn nnn" },
	"session.prove": { own: "·Y YYYY YYY YYY YY", "somebody else's": "·Y ···· ··· ···" },
} satisfies Record<
	Permission,
	Everybody | EveryState | EveryStage | OwnOrNot | OwnAssignment | OwnOrShown | UsedOrNot | KeyOrNot
>;

export type Row = {
	permission: Permission;
	subject: string;
	answers: { actor: ActorKind; answer: Answer }[];
};

/** The table, row by row. */
export const ROWS: Row[] = Object.entries(TABLE).flatMap(([permission, cases]) =>
	Object.entries(cases).map(([subject, letters]: [string, string]) => ({
		permission: permission as Permission,
		subject,
		answers: answersOf(letters, `${permission} ${subject}`),
	})),
);

function answersOf(letters: string, row: string): Row["answers"] {
	const said = [...letters.replaceAll(" ", "")];
	const last = said.at(-1);
	const cells = said.length === ACTORS.length - 2 && last && last !== "Y" ? [...said, last, last] : said;
	if (cells.length !== ACTORS.length || !cells.every((cell) => /[Yn·]/.test(cell)))
		throw new Error(`the row ${row} does not answer for every actor`);
	return ACTORS.map((actor, at) => ({ actor, answer: cells[at] as Answer }));
}
