import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import type { Permission } from "@/lib/access/subjects";

/** Nouns whose events tell of what is not for everybody who may read the log. */
const NEEDS: readonly [noun: string, permission: Extract<Permission, "mail.manage" | "staff.change">][] = [
	["mail", "mail.manage"],
	["staff", "staff.change"],
	["account", "staff.change"],
	["session", "staff.change"],
];

/** The nouns whose events this reader of the log may not see. */
export function hiddenNouns(actor: Actor): string[] {
	return NEEDS.filter(([, permission]) =>
		permission === "mail.manage" ? !may(actor, permission, "house") : !may(actor, permission, { id: "" }),
	).map(([noun]) => noun);
}
