import { eq } from "drizzle-orm";
import { z } from "zod";
import { pages } from "@/db/schema/pages";
import { conflict } from "@/lib/articles/lock-article";
import { sameKey } from "@/lib/saving/same-key";
import { command } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { pageContent, pageId, pageRevision } from "./input";
import { lockPage } from "./lock-page";

const input = z.object({ pageId, revision: pageRevision, content: pageContent });

/**
 * Saves the working copy of a page. `revision` must be the one it was loaded with, else `conflict` and nothing changes. Never
 * alters what readers see.
 */
export const revisePage = command({
	permission: "page.edit",
	input,
	find: lockPage,
	run: async ({ tx, actor, input: { revision, content }, subject: page, now, record }) => {
		const updatedBy = actor.kind === "staff" ? actor.userId : null;
		const { title, body } = page;
		// One's own save whose answer was lost on the way stands there already.
		if (
			page.revision !== revision &&
			page.updatedBy === updatedBy &&
			sameKey({ title, body }) === sameKey(content)
		)
			return done({ revision: page.revision, savedAt: page.updatedAt.toISOString() });
		if (page.revision !== revision)
			return conflict(tx, { revision: page.revision, savedAt: page.updatedAt, savedBy: page.updatedBy });
		const next = revision + 1;
		await tx
			.update(pages)
			.set({ ...content, revision: next, updatedAt: now, updatedBy })
			.where(eq(pages.id, page.id));
		// The text itself goes into the log, so that an earlier wording of a policy can be shown.
		await record("page.revised", page.id, { revision: next, title: content.title, body: content.body });
		return done({ revision: next, savedAt: now.toISOString() });
	},
});
