import { randomUUID } from "node:crypto";
import { and, eq, ne, or } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { type Tag, tagKinds, tags } from "@/db/schema/tags";
import { storiesOfTag, touchStories } from "@/lib/articles/touch-stories";
import { type Tag as FrontTag, listTag } from "@/lib/front/tags";
import { moveAddresses, pageAndFeeds } from "@/lib/redirects/move-address";
import { sameKey } from "@/lib/saving/same-key";
import { line, lines } from "@/lib/text/fields";
import { slugOf } from "@/lib/text/slug";
import { changesBetween } from "@/lib/write/changes";
import { command } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { lockTag } from "./lock-tag";

const input = z.object({
	tagId: z.uuid("invalid"),
	name: line({ max: 40 }),
	kind: z.enum(tagKinds, "invalid"),
	/** Other spellings that lead to it, whoever types them. */
	aliases: lines({ max: 40, count: 30 }).default([]),
	/** Those that stood there when the form was opened. */
	seen: lines({ max: 40, count: 200 }).optional(),
});

type Spelling = Pick<Tag, "id" | "name" | "slug">;

/**
 * Renames a tag, on every story at once, and says what kind it is and how else it is spelled. The name it had becomes another spelling:
 * an editor that is open, or an old version, leads to it still, and so do its old address and feeds. Another tag's name or spelling is refused with
 * `taken`; that is for merging. Other spellings than those `seen` are refused with `conflict`.
 */
export const changeTag = command({
	permission: "tag.change",
	input,
	find: lockTag,
	run: async ({
		tx,
		input: { tagId, name, kind, aliases, seen },
		subject: before,
		record,
		changed,
		gone,
	}) => {
		const slug = slugOf(name);
		if (slug === "") return refuse({ code: "invalid", field: "name" });
		const there = await spellingsOf(tx, tagId);
		// Spellings that somebody has added meanwhile would be taken away unseen.
		if (seen && sameKey(seen.toSorted()) !== sameKey(there.map((one) => one.name).sort()))
			return refuse({ code: "conflict" });
		const kept = slug === before.slug ? [] : [before.name];
		const wanted = [...new Set([...aliases, ...kept])]
			.map((spelling) => ({ name: spelling, slug: slugOf(spelling) }))
			.filter((spelling, at, all) => {
				const isFirst = all.findIndex((one) => one.slug === spelling.slug) === at;
				return spelling.slug !== "" && spelling.slug !== slug && spelling.name !== name && isFirst;
			});
		const others = [{ name, slug, field: "name" }, ...wanted.map((one) => ({ ...one, field: "aliases" }))];
		for (const { field, ...spelling } of others) {
			const [taken] = await tx
				.select({ name: tags.name, into: tags.mergedIntoId })
				.from(tags)
				.where(and(ne(tags.id, tagId), or(eq(tags.slug, spelling.slug), eq(tags.name, spelling.name))));
			if (taken && taken.into !== tagId)
				return refuse({ code: "tag-taken", field, values: { name: taken.name } });
		}
		const changes = changesBetween(
			{ name: before.name, kind: before.kind, aliases: there.map((one) => one.name).sort() },
			{ name, kind, aliases: wanted.map((one) => one.name).sort() },
		);
		if (Object.keys(changes).length === 0) return done({ id: tagId });
		for (const { id } of there) await tx.delete(tags).where(eq(tags.id, id));
		await tx.update(tags).set({ name, slug, kind }).where(eq(tags.id, tagId));
		if (wanted.length > 0)
			await tx
				.insert(tags)
				.values(wanted.map((one) => ({ id: randomUUID(), ...one, kind, mergedIntoId: tagId })));
		if (slug !== before.slug) {
			await moveTag(tx, { from: before.slug, to: slug }, changed);
			gone(listTag("tag", tagId));
		}
		if (changes.name) await touchStories(tx, storiesOfTag(tagId), changed);
		await record("tag.changed", tagId, { name, changes });
		return done({ id: tagId });
	},
});

/** The other spellings of a tag. */
export function spellingsOf(tx: Transaction, tagId: string): Promise<Spelling[]> {
	return tx
		.select({ id: tags.id, name: tags.name, slug: tags.slug })
		.from(tags)
		.where(eq(tags.mergedIntoId, tagId));
}

/** Leads a tag's old page and feeds to the new ones. */
export async function moveTag(
	tx: Transaction,
	{ from, to }: { from: string; to: string },
	changed: (...tags: FrontTag[]) => void,
): Promise<void> {
	const page = { from: `/tags/${encodeURIComponent(from)}`, to: `/tags/${encodeURIComponent(to)}` };
	const feeds = { from: { kind: "tag", slug: from }, to: { kind: "tag", slug: to } } as const;
	await moveAddresses(tx, pageAndFeeds(page, feeds), changed);
}
