import { sql } from "drizzle-orm";
import { passkeys, totpSecrets } from "@/db/schema/factors";
import { settings } from "@/db/schema/settings";
import { users } from "@/db/schema/users";
import { SECOND_FACTOR_KEY } from "./second-factor-rule";

/** Whether the account of a row of `users` has each way to prove itself, as columns. */
export const hasPassword = sql<boolean>`${users.passwordHash} is not null`;
export const hasPasskey = sql<boolean>`exists (select 1 from ${passkeys} where ${passkeys.userId} = ${users.id})`;
export const hasTotp = sql<boolean>`exists (
	select 1 from ${totpSecrets} where ${totpSecrets.userId} = ${users.id} and ${totpSecrets.confirmedAt} is not null
)`;
export const hasSecondFactorColumn = sql<boolean>`(${hasPasskey} or ${hasTotp})`;

/** The rule for second factors as it is kept, as a column; `ruleOf` reads it. */
export const secondFactorRuleRow = sql<unknown>`(
	select ${settings.value} from ${settings} where ${settings.key} = ${SECOND_FACTOR_KEY}
)`;
