import type { Submission } from "@/db/schema/submissions";

/** All that a submission says in sentences: its text, and what an organisation says of itself. */
export function textsOf({ body, details }: Pick<Submission, "body" | "details">): string[] {
	return [body, details.boilerplate ?? ""].filter((text) => text !== "");
}
