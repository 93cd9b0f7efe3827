import type { RejectReason } from "@/db/schema/comments";

/** Why a moderator does not publish a comment. That its writer is blocked is said by blocking alone. */
export const rejectReasons = [
	"off-topic",
	"attack",
	"private",
	"unlawful",
	"advert",
	"false",
] as const satisfies readonly RejectReason[];
