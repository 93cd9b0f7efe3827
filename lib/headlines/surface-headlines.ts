import { type Headline, parseHeadline } from "./headline";
import { fullWidthUnits } from "./measure";

/** Where readers may be shown another headline than the story's own: lists and the front page, search, and where it is shared. */
export const SURFACE_HEADLINES = ["listHeadline", "searchHeadline", "shareHeadline"] as const;
export type SurfaceHeadline = (typeof SURFACE_HEADLINES)[number];

/** What each surface shows without cutting, in full-width units. */
export const SURFACE_UNITS: Record<SurfaceHeadline, number> = {
	listHeadline: 32,
	searchHeadline: 30,
	shareHeadline: 28,
};

type Lines = { [surface in SurfaceHeadline]?: string };
type Parts = Pick<Headline, "kicker" | "claim" | "subs">;

/** The headline that a surface shows: its own line in the house's form, or the story's where none is typed or it has no 主題. */
export function headlineOn<Story extends Parts & Lines>(surface: SurfaceHeadline, story: Story): Parts {
	const { kicker, claim, subs } = parseHeadline(story[surface] ?? "");
	return claim === ""
		? { kicker: story.kicker, claim: story.claim, subs: story.subs }
		: { kicker, claim, subs };
}

/** How wide the line of a surface is, 眉題 and 副題 with it, in full-width units. */
export function surfaceUnits(line: string): number {
	const { kicker, claim, subs } = parseHeadline(line);
	return fullWidthUnits([kicker ?? "", claim, ...subs].join(""));
}

/** The lines of a story for its surfaces; empty where it has none. Versions kept before there were any have none. */
export function surfaceLines(content: Lines): Record<SurfaceHeadline, string> {
	const { listHeadline = "", searchHeadline = "", shareHeadline = "" } = content;
	return { listHeadline, searchHeadline, shareHeadline };
}
