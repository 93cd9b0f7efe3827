import type { ArticleContent } from "@/lib/articles/content";
import { mediaIn } from "@/lib/body/body";
import { whyNotUsable } from "@/lib/media/rights";
import { dayOf } from "@/lib/time/hong-kong";
import type { PictureFile, PictureFiles } from "./picture-view";

/** Why this story may not show a picture on the day of `now`, or null; what is not known of it stands against nothing. */
export function whyNotHere(file: Known | undefined, now: Date) {
	if (!file) return null;
	const { rightsUntil = null, isReusable = true, isShownElsewhere = false } = file;
	return whyNotUsable({ rightsUntil, isReusable, isShownElsewhere }, dayOf(now));
}

/** The pictures of a story as it is on the screen that readers may not be shown on the day of `now`. */
export function unusableIn(
	{ lead, body }: Pick<ArticleContent, "lead" | "body">,
	pictures: PictureFiles,
	now: Date,
): string[] {
	const shown = new Set([...(lead ? [lead.mediaId] : []), ...mediaIn(body)]);
	return [...shown].filter((id) => whyNotHere(pictures.get(id), now) !== null);
}

type Known = Pick<PictureFile, "rightsUntil" | "isReusable" | "isShownElsewhere">;
