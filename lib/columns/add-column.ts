import { randomUUID } from "node:crypto";
import { eq, or } from "drizzle-orm";
import { columns } from "@/db/schema/columns";
import { whyNotAtHead } from "@/lib/media/why-not-at-head";
import { freeAddresses } from "@/lib/redirects/move-address";
import { command, findNothing } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { columnFields } from "./input";
import { saveColumnists } from "./save-columnists";

/** Adds a standing column (專欄) and its columnists, in order. `weekday` is 0 for Sunday to 6, Hong Kong. */
export const addColumn = command({
	permission: "column.add",
	input: columnFields,
	find: findNothing,
	run: async ({ tx, input: { columnistIds, ...column }, now, record, changed }) => {
		const [taken] = await tx
			.select({ slug: columns.slug })
			.from(columns)
			.where(or(eq(columns.slug, column.slug), eq(columns.name, column.name)));
		if (taken) return refuse({ code: "taken", field: taken.slug === column.slug ? "slug" : "name" });
		const unusable = await whyNotAtHead(tx, column.pictureId, now);
		if (unusable) return refuse({ code: unusable, field: "pictureId" });
		const id = randomUUID();
		await tx.insert(columns).values({ id, ...column });
		if (!(await saveColumnists(tx, id, columnistIds))) return refuse({ code: "gone", field: "columnistIds" });
		await freeAddresses(tx, [`/columns/${column.slug}`], changed);
		changed("columns");
		await record("column.added", id, { slug: column.slug, name: column.name });
		return done({ id });
	},
});
