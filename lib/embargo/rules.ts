import type { Article } from "@/db/schema/articles";

const HORIZON_DAYS = 366;
const DAY = 86_400_000;

type Embargoed = Pick<Article, "state" | "publishAt" | "embargoUntil">;

/** Why a story cannot be kept back until then, or null. What makes readers wait less is not said here but asked for. */
export function whyNotEmbargo(
	until: Date,
	article: Embargoed,
	now: Date,
): "embargo-too-late" | "embargo-past" | "too-far" | "embargo-not-later" | "embargo-after-schedule" | null {
	if (article.state === "published") return "embargo-too-late";
	if (until <= now) return "embargo-past";
	if (until.getTime() > now.getTime() + HORIZON_DAYS * DAY) return "too-far";
	if (article.embargoUntil && article.embargoUntil > now && until < article.embargoUntil)
		return "embargo-not-later";
	if (article.state === "scheduled" && article.publishAt && article.publishAt < until)
		return "embargo-after-schedule";
	return null;
}

/** Why nobody can ask that the embargo end then (null: at once), or null. */
export function whyNotLift(
	until: Date | null,
	article: Embargoed,
	now: Date,
): "embargo-missing" | "embargo-past" | "lift-not-earlier" | null {
	if (article.embargoUntil === null || article.embargoUntil <= now) return "embargo-missing";
	if (until === null) return null;
	if (until <= now) return "embargo-past";
	return until < article.embargoUntil ? null : "lift-not-earlier";
}
