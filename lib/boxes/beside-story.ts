/**
 * The standing boxes as they stand under one story: whoever goes to the press room from there has the story with them. The way to
 * confidential tips leaves it behind.
 */
export function besideStory<Box extends { linkHref: string | null }>(
	boxes: readonly Box[],
	number: number,
): Box[] {
	return boxes.map((box) =>
		box.linkHref === "/contribute" ? { ...box, linkHref: `/contribute?from=${number}` } : box,
	);
}
