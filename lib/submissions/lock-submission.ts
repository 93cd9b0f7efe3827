import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Submission, submissions } from "@/db/schema/submissions";
import { readStatusToken } from "./seals";

/** The submission that the sender's key opens, locked; null when it opens none. */
export async function lockBySender(tx: Transaction, token: string): Promise<Submission | null> {
	const id = readStatusToken(token);
	return id === null ? null : lockSubmission(tx, id);
}

/** A received submission, locked; null when there is none, or nobody has confirmed it. */
export async function lockSubmission(tx: Transaction, id: string): Promise<Submission | null> {
	const [submission] = await tx
		.select()
		.from(submissions)
		.where(and(eq(submissions.id, id), ne(submissions.state, "unverified")))
		.for("update");
	return submission ?? null;
}
