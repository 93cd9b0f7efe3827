import { cache } from "react";
import { reader } from "@/db/client";
import { publicSettings } from "@/db/views/public-pages";
import { dependsOn } from "@/lib/front/reading";
import {
	defaultFooter,
	defaultPublication,
	type Footer,
	footerShape,
	type Publication,
	publicationShape,
} from "./settings";

/** The publication's name and footer, read once a request; the defaults where nothing is set. */
export async function readSettings(): Promise<{ publication: Publication; footer: Footer }> {
	dependsOn("settings");
	return readOnce();
}

const readOnce = cache(async (): Promise<{ publication: Publication; footer: Footer }> => {
	const rows = await reader().select().from(publicSettings);
	const values = new Map(rows.map((row) => [row.key, row.value]));
	const publication = publicationShape.safeParse(values.get("publication"));
	const footer = footerShape.safeParse(values.get("footer"));
	return { publication: publication.data ?? defaultPublication, footer: footer.data ?? defaultFooter };
});
