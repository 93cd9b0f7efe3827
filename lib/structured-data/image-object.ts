import { mediaUrl } from "@/lib/media/addresses";
import type { Thing } from "./json-ld";

type Pictured = {
	id: string;
	edition: string;
	width: number;
	height: number;
	widths: number[];
	caption?: string;
	credit?: string;
};

/** A picture of the library in its widest rendition. */
export function imageObject(
	{ id, edition, width, height, widths, caption, credit }: Pictured,
	siteUrl: string,
): Thing {
	const widest = Math.max(...widths);
	return {
		"@type": "ImageObject",
		url: siteUrl + mediaUrl({ id, edition }, widest),
		width: widest,
		height: Math.max(1, Math.round((height * widest) / width)),
		caption: caption || undefined,
		creditText: credit || undefined,
	};
}
