import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { tipKeys } from "@/db/schema/tips";
import { users } from "@/db/schema/users";

/** The keys of the custodians in office: taken in by two people, not removed, and their holder is a custodian who may sign in. */
export async function listInOffice(db: Pick<Reader, "select">) {
	return db
		.select({
			id: tipKeys.id,
			userId: tipKeys.userId,
			recipient: tipKeys.recipient,
			email: users.email,
			name: users.name,
		})
		.from(tipKeys)
		.innerJoin(users, eq(users.id, tipKeys.userId))
		.where(
			and(
				isNotNull(tipKeys.confirmedAt),
				isNull(tipKeys.removedAt),
				eq(users.role, "tip-custodian"),
				isNull(users.suspendedAt),
			),
		)
		.orderBy(asc(tipKeys.id));
}
