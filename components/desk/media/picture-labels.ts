import type { Words } from "@/lib/words/words";

/** What the fields about a picture are called, by their names. */
export function pictureLabels({
	alt,
	caption,
	credit,
	rightsSource,
	rightsUntil,
	licence,
}: Words["media"]["picture"]) {
	return { alt, caption, credit, rightsSource, rightsUntil, licence };
}
