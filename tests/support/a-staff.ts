import type { Role } from "@/db/schema/users";
import type { Staff } from "@/lib/access/actor";

/** A signed-in person who is in no database. */
export function aStaff(role: Role, who: Partial<Staff> = {}): Staff {
	return {
		kind: "staff",
		userId: "u",
		sessionId: "s",
		personId: "p",
		role,
		name: role,
		email: `${role}@newsroom.example`,
		locale: "zh-Hant-HK",
		provedAt: new Date(),
		...who,
	};
}
