import type { ArticleState } from "@/db/schema/articles";
import { picturesOf, textOf } from "@/lib/body/body";
import { parseHeadline } from "@/lib/headlines/headline";
import { isBlank } from "@/lib/text/well-formed";
import type { Problem } from "@/lib/write/outcome";
import type { ArticleContent } from "./content";

/** An editor must have a moment to stop a mistake. */
export const SCHEDULING_NOTICE_MINUTES = 1;
/** Farther away is a slip of the year. */
export const SCHEDULING_HORIZON_DAYS = 366;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a story still lacks before readers may have it; empty when nothing. */
export function missingForPublication(content: ArticleContent): Problem[] {
	const missing: Problem[] = [];
	if (isBlank(parseHeadline(content.headline).claim))
		missing.push({ code: "needs-claim", field: "headline" });
	if (content.sectionId === null) missing.push({ code: "needs-section", field: "sectionId" });
	if (isBlank(textOf(content.body))) missing.push({ code: "needs-body", field: "body" });
	if (content.lead && isBlank(content.lead.alt)) missing.push({ code: "needs-alt", field: "lead" });
	const without = picturesOf(content.body).filter((picture) => isBlank(picture.attrs.alt)).length;
	if (without > 0) missing.push({ code: "needs-alt", field: "body", values: { count: without } });
	return missing;
}

/** Why a story cannot be set for `publishAt`, or null. */
export function whyNotSchedulable(publishAt: Date, now: Date): "too-soon" | "too-far" | null {
	if (publishAt.getTime() < now.getTime() + SCHEDULING_NOTICE_MINUTES * MINUTE) return "too-soon";
	if (publishAt.getTime() > now.getTime() + SCHEDULING_HORIZON_DAYS * DAY) return "too-far";
	return null;
}

/** Why a story in this state cannot be published, scheduled, updated, withdrawn or corrected, or null. */
export function whyNot(
	verb: "publish" | "schedule" | "unschedule" | "update" | "withdraw" | "correct",
	state: ArticleState,
): string | null {
	return allowed[verb].includes(state)
		? null
		: state === "published"
			? "already-published"
			: `not-${verb === "unschedule" ? "scheduled" : "published"}`;
}

const allowed: Record<Parameters<typeof whyNot>[0], readonly ArticleState[]> = {
	publish: ["draft", "scheduled", "withdrawn"],
	schedule: ["draft", "scheduled", "withdrawn"],
	unschedule: ["scheduled"],
	update: ["published"],
	withdraw: ["published"],
	correct: ["published"],
};
