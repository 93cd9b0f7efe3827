import type { Person } from "@/db/schema/people";

/** Who somebody is to the paper, in the order in which lists name them. */
export const PERSON_KINDS = [
	"staff",
	"columnist",
	"guest",
	"newsmaker",
	"organisation",
] as const satisfies readonly Person["kind"][];
