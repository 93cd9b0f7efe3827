import { eq } from "drizzle-orm";
import { z } from "zod";
import { pages } from "@/db/schema/pages";
import { pagesTag, pageTag } from "@/lib/front/tags";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { pageId } from "./input";
import { lockPage } from "./lock-page";

/** Takes a page away from readers; the desk keeps its text. */
export const withholdPage = command({
	permission: "page.edit",
	input: z.object({ pageId }),
	find: lockPage,
	run: async ({ tx, subject: page, record, changed, gone }) => {
		if (page.state !== "published") return refuse({ code: "not-published" });
		await tx.update(pages).set({ state: "draft" }).where(eq(pages.id, page.id));
		gone(pageTag(page.slug));
		changed(pagesTag());
		await record("page.withheld", page.id, { slug: page.slug });
		return done({ slug: page.slug });
	},
});
