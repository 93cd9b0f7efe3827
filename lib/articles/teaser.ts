import type { Headline } from "@/lib/headlines/headline";
import type { PictureView } from "@/lib/media/picture-view";

export type Place = { href: string; name: string };

/** What a list shows of a published story. */
export type Teaser = {
	number: number;
	href: string;
	/** The author is set for columns alone, with the honorific: 題目（作者）. */
	headline: Headline;
	excerpt: string;
	/** The first sentence or two of the excerpt, for lists. */
	summary: string;
	isColumn: boolean;
	section: Place | null;
	/** The names as printed, or the house name of stories nobody signed. */
	byline: string;
	writers: Place[];
	publishedAt: Date;
	picture: PictureView | null;
	/** Comments that readers can see. */
	comments: number;
};
