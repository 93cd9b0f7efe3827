import { reader } from "@/db/client";
import { publicSettings } from "@/db/views/public-pages";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn } from "@/lib/front/reading";
import {
	type CommentSettings,
	commentSettingsShape,
	defaultCommentSettings,
	defaultFooter,
	defaultPublication,
	type Footer,
	footerShape,
	type Publication,
	publicationShape,
} from "./settings";

/** The publication's name and footer, read once a request; the defaults where nothing is set. */
export const readSettings = askedOnce(async (): Promise<Settings> => {
	dependsOn("settings");
	const rows = await reader().select().from(publicSettings);
	const values = new Map(rows.map((row) => [row.key, row.value]));
	const publication = publicationShape.safeParse(values.get("publication"));
	const footer = footerShape.safeParse(values.get("footer"));
	const comments = commentSettingsShape.safeParse(values.get("comments"));
	return {
		publication: publication.data ?? defaultPublication,
		footer: footer.data ?? defaultFooter,
		comments: comments.data ?? defaultCommentSettings,
	};
});

type Settings = { publication: Publication; footer: Footer; comments: CommentSettings };
