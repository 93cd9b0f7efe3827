import type { TagKind } from "@/db/schema/tags";

/** What a tag is about, in the order in which lists name them. */
export const TAG_KINDS = [
	"topic",
	"person",
	"organisation",
	"place",
	"event",
	"product",
] as const satisfies readonly TagKind[];
