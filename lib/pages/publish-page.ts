import { eq } from "drizzle-orm";
import { z } from "zod";
import { pages } from "@/db/schema/pages";
import { conflict } from "@/lib/articles/lock-article";
import { pagesTag, pageTag } from "@/lib/front/tags";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { pageId, pageRevision } from "./input";
import { lockPage } from "./lock-page";
import { whyNotPublishable } from "./rules";

const input = z.object({ pageId, revision: pageRevision });

/** Shows readers the page as it was saved under `revision`; refused with `conflict` when somebody saved since. */
export const publishPage = command({
	permission: "page.edit",
	input,
	find: lockPage,
	run: async ({ tx, input: { revision }, subject: page, now, record, changed }) => {
		if (page.revision !== revision)
			return conflict(tx, { revision: page.revision, savedAt: page.updatedAt, savedBy: page.updatedBy });
		const lack = whyNotPublishable(page);
		if (lack) return refuse({ code: lack, field: "body" });
		await tx
			.update(pages)
			.set({
				state: "published",
				publishedTitle: page.title,
				publishedBody: page.body,
				publishedRevision: revision,
				publishedAt: now,
			})
			.where(eq(pages.id, page.id));
		changed(pageTag(page.slug));
		// Every page names the newsroom's pages at its foot.
		if (page.state !== "published" || page.publishedTitle !== page.title) changed(pagesTag());
		await record("page.published", page.id, { slug: page.slug, revision });
		return done({ slug: page.slug });
	},
});
