/** A place on the front page that holds stories: three fixed ones, and a band for each section, by the section's identity. */
export type ContainerKey = "lead" | "highlights" | "columnists" | `section:${string}`;

const CAPS: Record<string, number> = { lead: 1, highlights: 3, columnists: 4 };
const CAP_OF_BAND = 6;

/** How many stories a container shows: its layout has room for no more. */
export function capOf(key: ContainerKey): number {
	return CAPS[key] ?? CAP_OF_BAND;
}

/** Whether a story without a picture leaves a hole in this container. */
export function needsPicture(key: ContainerKey): boolean {
	return key === "lead" || key === "highlights";
}

/** The band of a section. */
export function bandKey(sectionId: string): ContainerKey {
	return `section:${sectionId}`;
}

/**
 * Where a story goes that falls off the end of a container: from the lead to 要聞, from there to the band of its own section, from
 * a band and from 專欄 nowhere.
 */
export function nextOf(key: ContainerKey, sectionId: string | null): ContainerKey | null {
	if (key === "lead") return "highlights";
	return key === "highlights" && sectionId !== null ? bandKey(sectionId) : null;
}
