import type { ArticleState } from "@/db/schema/articles";
import type { Permission } from "@/lib/access/policy";

/** Every kind of actor, in the order of the table's letters; "made" is the writer who began a story, "signed" one in its byline. */
export const ACTORS = [
	"anonymous",
	"system",
	"admin",
	"chief",
	"editor",
	"writer who made it",
	"writer who signed it",
	"another writer",
	"columnist who made it",
	"columnist who signed it",
	"another columnist",
] as const;

export type ActorKind = (typeof ACTORS)[number];

/** Y may; n may not, and is told so; · may not, and is told that there is no such thing. */
export type Answer = "Y" | "n" | "·";

type Everybody = { "": string };
type EveryState = Record<ArticleState, string>;
type OwnOrShown = { own: string; "own, before readers": string; "somebody else's": string };
type OwnOrNot = { own: string; "somebody else's": string };

/**
 * Who may do what. A permission without a row does not compile. Groups of letters:
 *
 *   anonymous system · admin chief editor · writer: made, signed, another · columnist: made, signed, another
 */
export const TABLE = {
	"article.draft": { "": "nY YYY YYY YYY" },
	"article.view": {
		draft: "·Y YYY YY· YY·",
		scheduled: "·Y YYY YY· YY·",
		published: "·Y YYY YYY YY·",
		withdrawn: "·Y YYY YY· YY·",
	},
	"article.revise": {
		draft: "·Y YYY YY· YY·",
		scheduled: "·Y YYY nn· nn·",
		published: "·Y YYY nnn nn·",
		withdrawn: "·Y YYY nn· nn·",
	},
	"article.publish": {
		draft: "·Y YYY nn· nn·",
		scheduled: "·Y YYY nn· nn·",
		published: "·Y YYY nnn nn·",
		withdrawn: "·Y YYY nn· nn·",
	},
	"article.schedule": {
		draft: "·Y YYY nn· nn·",
		scheduled: "·Y YYY nn· nn·",
		published: "·Y YYY nnn nn·",
		withdrawn: "·Y YYY nn· nn·",
	},
	"article.withdraw": {
		draft: "·Y YYY nn· nn·",
		scheduled: "·Y YYY nn· nn·",
		published: "·Y YYY nnn nn·",
		withdrawn: "·Y YYY nn· nn·",
	},
	"article.correct": {
		draft: "·Y YYY nn· nn·",
		scheduled: "·Y YYY nn· nn·",
		published: "·Y YYY nnn nn·",
		withdrawn: "·Y YYY nn· nn·",
	},
	"article.publish-due": { "": "nY nnn nnn nnn" },
	"front.curate": { "": "nY YYY nnn nnn" },
	"front.launch": { "": "nY YYY nnn nnn" },
	"front.launch-due": { "": "nY nnn nnn nnn" },
	"reads.count": { "": "nY nnn nnn nnn" },
	"company.add": { "": "nY YYY nnn nnn" },
	"company.seek": { "": "nY nnn nnn nnn" },
	"media.upload": { "": "nY YYY YYY YYY" },
	"media.view": { "": "nY YYY YYY YYY" },
	"media.edit": {
		own: "nY YYY YYY YYY",
		"own, before readers": "nY YYY nnn nnn",
		"somebody else's": "nY YYY nnn nnn",
	},
	"person.add": { "": "nY YYY nnn nnn" },
	"section.add": { "": "nY YYn nnn nnn" },
	"column.add": { "": "nY YYn nnn nnn" },
	"book.add": { "": "nY YYY nnn nnn" },
	"box.add": { "": "nY YYn nnn nnn" },
	"redirect.add": { "": "nY YYn nnn nnn" },
	"redirect.remove": { "": "nY YYn nnn nnn" },
	"page.add": { "": "nY YYn nnn nnn" },
	"page.edit": { "": "nY YYn nnn nnn" },
	"settings.change": { "": "nY YYn nnn nnn" },
	"staff.add": { "": "nY Ynn nnn nnn" },
	"staff.change": { own: "nY Ynn nnn nnn", "somebody else's": "nY Ynn nnn nnn" },
	"account.change": { own: "nY YYY YYY YYY", "somebody else's": "nY nnn nnn nnn" },
	"session.open": { "": "YY nnn nnn nnn" },
	"session.revoke": { own: "·Y YYY YYY YYY", "somebody else's": "·Y ··· ··· ···" },
	"comment.write": { "": "YY nnn nnn nnn" },
	"comment.moderate": { "": "nY YYY nnn nnn" },
	"comment.tidy": { "": "nY nnn nnn nnn" },
	"submission.send": { "": "YY nnn nnn nnn" },
	"submission.handle": { "": "nY YYY nnn nnn" },
	"submission.tidy": { "": "nY nnn nnn nnn" },
	"mail.send": { "": "nY nnn nnn nnn" },
	"feed.ping": { "": "nY nnn nnn nnn" },
	"mail.manage": { "": "nY Ynn nnn nnn" },
	"desk.enter": { "": "nY YYY YYY YYY" },
	"search.reindex": { "": "nY nnn nnn nnn" },
	"search.note-miss": { "": "nY nnn nnn nnn" },
	"search.view-misses": { "": "nY YYY nnn nnn" },
	"link.note": { "": "nY nnn nnn nnn" },
} satisfies Record<Permission, Everybody | EveryState | OwnOrNot | OwnOrShown>;

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
	const cells = [...letters.replaceAll(" ", "")];
	if (cells.length !== ACTORS.length || !cells.every((cell) => /[Yn·]/.test(cell)))
		throw new Error(`the row ${row} does not answer for every actor`);
	return ACTORS.map((actor, at) => ({ actor, answer: cells[at] as Answer }));
}
