import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { DirectoryPart } from "./directory-head";

/** The directories that this person may change. */
export function directoryParts(actor: Actor): DirectoryPart[] {
	const allowed: Record<DirectoryPart, boolean> = {
		people: may(actor, "person.add", "new"),
		sections: may(actor, "section.add", "new"),
		columns: may(actor, "column.add", "new"),
		tags: may(actor, "tag.change", { id: "" }),
		companies: may(actor, "company.add", "new"),
		books: may(actor, "book.add", "new"),
		boxes: may(actor, "box.add", "new"),
	};
	return (Object.keys(allowed) as DirectoryPart[]).filter((part) => allowed[part]);
}
