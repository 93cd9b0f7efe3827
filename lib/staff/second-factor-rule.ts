import { z } from "zod";
import type { Role } from "@/db/schema/users";

export const SECOND_FACTOR_KEY = "second-factor";

/** For whom a second step is required: for nobody, or for all who publish or keep what was told in confidence. */
export const secondFactorRule = z.enum(["optional", "required"], "invalid");

export type SecondFactorRule = z.output<typeof secondFactorRule>;

/** Whoever can put something before readers, or keeps tips; a writer's account alone cannot. */
const ROLES: readonly Role[] = ["admin", "chief", "editor", "tip-custodian"];

/** Whether an account of this role must have a second factor under the rule. */
export function mustHaveFactor(role: Role, rule: SecondFactorRule): boolean {
	return rule === "required" && ROLES.includes(role);
}

/** The rule of the row that was kept; optional until it says otherwise. */
export function ruleOf(value: unknown): SecondFactorRule {
	return secondFactorRule.safeParse(value).data ?? "optional";
}
