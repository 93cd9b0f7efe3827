import { asc, eq } from "drizzle-orm";
import { reader } from "@/db/client";
import { pages } from "@/db/schema/pages";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { isUuid } from "@/lib/text/uuid";

/** All pages of the newsroom's own, those readers see and those they do not; none for who may not edit them. */
export async function listPagesToEdit(actor: Actor) {
	if (!may(actor, "page.add", "new")) return [];
	const { id, slug, title, state, revision, publishedRevision, updatedAt } = pages;
	return reader()
		.select({ id, slug, title, state, revision, publishedRevision, updatedAt, updatedBy: users.name })
		.from(pages)
		.leftJoin(users, eq(users.id, pages.updatedBy))
		.orderBy(asc(pages.position), asc(pages.slug));
}

/** The working copy of a page; null for who may not edit it. */
export async function readPageToEdit(actor: Actor, pageId: string) {
	if (!isUuid(pageId)) return null;
	const [page] = await reader().select().from(pages).where(eq(pages.id, pageId));
	return page && may(actor, "page.edit", page) ? page : null;
}
