import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { pages } from "@/db/schema/pages";
import { emptyBody } from "@/lib/body/body";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { pageContent, pageSlug, pageTitle } from "./input";

const input = z.object({
	slug: pageSlug,
	title: pageTitle,
	body: pageContent.shape.body.default(emptyBody()),
	position: z.coerce.number("invalid").int("invalid").min(0, "invalid").max(1000, "invalid").default(100),
});

/** Begins a page of the newsroom's own at `/{slug}`. Readers see nothing of it before it is published. */
export const addPage = command({
	permission: "page.add",
	input,
	find: findNothing,
	run: async ({ tx, actor, input, now, record }) => {
		const [taken] = await tx.select({ id: pages.id }).from(pages).where(eq(pages.slug, input.slug));
		if (taken) return refuse({ code: "taken", field: "slug" });
		const id = randomUUID();
		const updatedBy = actor.kind === "staff" ? actor.userId : null;
		await tx.insert(pages).values({ id, ...input, updatedAt: now, updatedBy });
		await record("page.added", id, { slug: input.slug });
		return done({ id, revision: 1 });
	},
});
