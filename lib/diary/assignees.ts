import type { Role } from "@/db/schema/users";
import { conditionFor, ROLES } from "@/lib/access/policy";

/** Whether somebody of this role can be sent to cover an event: whoever may see the diary. */
export function mayBeSent(role: Role): boolean {
	return conditionFor(role, "diary.view") !== null;
}

/** The roles of those who can be sent. */
export const ROLES_SENT = ROLES.filter(mayBeSent);
