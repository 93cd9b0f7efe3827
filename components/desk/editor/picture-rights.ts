import { type ArticleContent, mediaOf } from "@/lib/articles/content";
import type { Finding } from "@/lib/checks/finding";
import { whyNotUsable } from "@/lib/media/rights";
import { dayOf } from "@/lib/time/hong-kong";
import type { PictureFile, PictureFiles } from "./picture-view";

/** Why this story may not show a picture on the day of `now`, or null; what is not known of it stands against nothing. */
export function whyNotHere(file: Known | undefined, now: Date) {
	if (!file) return null;
	const { rightsUntil = null, isReusable = true, isShownElsewhere = false } = file;
	return whyNotUsable({ rightsUntil, isReusable, isShownElsewhere }, dayOf(now));
}

/** What stands against the pictures of a story as it is on the screen on the day of `now`, each reason once. */
export function rightsFindings(
	content: Pick<ArticleContent, "lead" | "body">,
	pictures: PictureFiles,
	now: Date,
): Finding[] {
	const reasons = new Set(mediaOf(content).map((id) => whyNotHere(pictures.get(id), now)));
	return [...reasons].flatMap((rule) =>
		rule === null ? [] : [{ rule, severity: "block", field: "lead" } as const],
	);
}

type Known = Pick<PictureFile, "rightsUntil" | "isReusable" | "isShownElsewhere">;
