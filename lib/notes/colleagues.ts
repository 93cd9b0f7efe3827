import { asc, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { users } from "@/db/schema/users";
import { may } from "@/lib/access/policy";
import type { ArticleSubject } from "@/lib/access/subjects";

const NEVER = new Date(0);

/** The members of staff who may read a story's notes, by name. */
export async function colleaguesOf(db: Pick<Reader, "select">, subject: ArticleSubject) {
	const rows = await db
		.select({
			userId: users.id,
			personId: users.personId,
			role: users.role,
			name: users.name,
			email: users.email,
			locale: users.locale,
			mailsMentions: users.mailsMentions,
		})
		.from(users)
		.where(isNull(users.suspendedAt))
		.orderBy(asc(users.name));
	// Nobody's session is needed to know what a person may.
	return rows.filter((user) =>
		may({ kind: "staff", sessionId: "", provedAt: NEVER, ...user }, "article.annotate", subject),
	);
}
