import type { ArticleContent } from "@/lib/articles/content";
import { sendJson } from "@/lib/http/send-json";
import type { PictureFile } from "../picture-view";

/** The story as the server has it, and who saved it. */
export type Newest = {
	revision: number;
	savedAt: Date;
	savedBy: string;
	isOwn: boolean;
	content: ArticleContent;
	pictures: Record<string, PictureFile>;
	/** The version that was asked for; null when it is not kept any more. */
	base: ArticleContent | null;
};

/** Fetches the story as it stands, with the version of revision `base` when it is given; null when it cannot be had. */
export async function fetchNewest(articleId: string, base?: number): Promise<Newest | null> {
	const asked = base === undefined ? "" : `?base=${base}`;
	const answer = await sendJson(`/api/articles/${articleId}${asked}`, { method: "GET" });
	if (answer === "unreachable" || answer.status !== 200) return null;
	// It is our own answer to our own question, of the type that the route gives.
	const newest = answer.value as Omit<Newest, "savedAt" | "savedBy"> & {
		savedAt: string;
		savedBy: string | null;
	};
	return { ...newest, savedAt: new Date(newest.savedAt), savedBy: newest.savedBy ?? "" };
}
