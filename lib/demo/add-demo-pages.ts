import type { System } from "@/lib/access/actor";
import { addPage } from "@/lib/pages/add-page";
import { publishPage } from "@/lib/pages/publish-page";
import { bodyFromMarkup } from "./demo-body";
import { demoPages } from "./demo-pages";

/** Writes and publishes the newsroom's own pages. */
export async function addDemoPages(demo: System): Promise<void> {
	for (const [position, { slug, title, body }] of demoPages.entries()) {
		const mediaIdFor = () => {
			throw new Error(`${slug}: a page has no pictures`);
		};
		const page = await addPage(demo, { slug, title, position, body: bodyFromMarkup(body, { mediaIdFor }) });
		if (!page.ok) throw new Error(`the demo page ${slug} was refused: ${JSON.stringify(page.problems)}`);
		const { id: pageId, revision } = page.value;
		const published = await publishPage(demo, { pageId, revision });
		if (!published.ok) throw new Error(`the demo page ${slug} was not published`);
	}
}
