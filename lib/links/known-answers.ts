import { and, gt, inArray, sql } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { linkAnswers } from "@/db/schema/link-answers";
import { isDead } from "./ask-link";
import { ANSWER_HOLDS_HOURS } from "./note-link-answers";

/** Those of the addresses that were asked in the last day and led nowhere. */
export async function deadAmong(from: Reader | Transaction, hrefs: readonly string[]): Promise<Set<string>> {
	if (hrefs.length === 0) return new Set();
	const rows = await from
		.select({ href: linkAnswers.href, status: linkAnswers.status })
		.from(linkAnswers)
		.where(
			and(
				inArray(linkAnswers.href, [...new Set(hrefs)]),
				gt(linkAnswers.askedAt, sql`now() - make_interval(hours => ${ANSWER_HOLDS_HOURS})`),
			),
		);
	return new Set(rows.filter(isDead).map(({ href }) => href));
}
