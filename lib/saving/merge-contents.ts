import type { ArticleContent } from "@/lib/articles/content";
import { checkBody } from "@/lib/body/body-schema";
import { SURFACE_HEADLINES } from "@/lib/headlines/surface-headlines";
import { tidied } from "@/lib/text/tidy";
import { type BodyPiece, mergeBodies } from "./merge-bodies";
import { sameKey } from "./same-key";

export const MERGED_FIELDS = [
	"headline",
	...SURFACE_HEADLINES,
	"excerpt",
	"kind",
	"sectionId",
	"columnId",
	"bylines",
	"lead",
	"tags",
	"provenance",
	"bookId",
] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];
/** Of these, both versions can stand in one story. */
const JOINED: ReadonlySet<MergedField> = new Set(["headline", "excerpt", "tags", "bylines"]);

export type Choice = "mine" | "theirs" | "both";
export type FieldClash = { field: MergedField; mine: unknown; theirs: unknown; choices: Choice[] };

/** Two versions of a story laid over the one both began with. */
export type Merge = {
	/** The story with everything that one side alone changed; its clashing fields are as I have them. */
	settled: ArticleContent;
	fields: FieldClash[];
	pieces: BodyPiece[];
	mine: ArticleContent;
	theirs: ArticleContent;
};

/** What both versions can be put together from without asking, and where a person must choose. */
export function mergeContents(versions: {
	base: ArticleContent;
	mine: ArticleContent;
	theirs: ArticleContent;
}): Merge {
	const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map(asStored) as [
		ArticleContent,
		ArticleContent,
		ArticleContent,
	];
	const fields: FieldClash[] = [];
	const settled: ArticleContent = { ...versions.mine };
	for (const field of MERGED_FIELDS) {
		const [was, one, other] = [base, mine, theirs].map((version) => sameKey(version[field]));
		if (one === other || other === was) continue;
		if (one === was) Object.assign(settled, { [field]: theirs[field] });
		else {
			const choices: Choice[] = JOINED.has(field) ? ["mine", "theirs", "both"] : ["mine", "theirs"];
			fields.push({ field, mine: mine[field], theirs: theirs[field], choices });
		}
	}
	return { settled, fields, pieces: mergeBodies(base.body, mine.body, theirs.body), mine, theirs };
}

/** Whether two versions say the same, as the server keeps them. */
export function isSameStory(one: ArticleContent, other: ArticleContent): boolean {
	return sameKey(asStored(one)) === sameKey(asStored(other));
}

/** The names under which `finishMerge` wants a choice, in reading order; empty when there is nothing to ask. */
export function openChoices({ fields, pieces }: Merge): string[] {
	return [
		...fields.map(({ field }) => field),
		...pieces.flatMap(({ kind }, at) => (kind === "clash" ? [`block-${at}`] : [])),
	];
}

/** The story as chosen; what nobody chose about is taken as "both" where that can be, else as mine. */
export function finishMerge(merge: Merge, choices: Readonly<Record<string, Choice>>): ArticleContent {
	const content: ArticleContent = { ...merge.settled };
	for (const { field, choices: possible } of merge.fields) {
		const choice = choices[field] ?? (possible.includes("both") ? "both" : "mine");
		Object.assign(content, { [field]: chosenField(field, choice, merge) });
	}
	const blocks = merge.pieces.flatMap((piece, at) => {
		if (piece.kind === "settled") return piece.blocks;
		const choice = choices[`block-${at}`] ?? "both";
		return [...(choice === "theirs" ? [] : piece.mine), ...(choice === "mine" ? [] : piece.theirs)];
	});
	const body = { type: "doc" as const, content: blocks };
	return { ...content, body: blocks.length > 0 ? body : { ...body, content: [{ type: "paragraph" }] } };
}

function chosenField(field: MergedField, choice: Choice, { mine, theirs }: Merge): unknown {
	if (choice !== "both") return (choice === "mine" ? mine : theirs)[field];
	switch (field) {
		case "headline":
			return [mine.headline, theirs.headline].filter(Boolean).join("　");
		case "excerpt":
			return [mine.excerpt, theirs.excerpt].filter(Boolean).join("\n");
		case "tags":
			return [...new Set([...mine.tags, ...theirs.tags])];
		case "bylines": {
			const known = new Set(mine.bylines.map(sameKey));
			return [...mine.bylines, ...theirs.bylines.filter((byline) => !known.has(sameKey(byline)))];
		}
		case "listHeadline":
		case "searchHeadline":
		case "shareHeadline":
		case "kind":
		case "sectionId":
		case "columnId":
		case "lead":
		case "provenance":
		case "bookId":
			return mine[field];
		default:
			return field satisfies never;
	}
}

/** As the server keeps it, so that a space that it takes away is no change of anybody's. */
function asStored(content: ArticleContent): ArticleContent {
	const checked = checkBody(content.body);
	return {
		...content,
		headline: tidied(content.headline, "line"),
		listHeadline: tidied(content.listHeadline ?? "", "line"),
		searchHeadline: tidied(content.searchHeadline ?? "", "line"),
		shareHeadline: tidied(content.shareHeadline ?? "", "line"),
		excerpt: tidied(content.excerpt, "prose"),
		body: checked.ok ? checked.body : content.body,
	};
}
