import { sql } from "drizzle-orm";
import { passkeys, totpSecrets } from "@/db/schema/factors";
import { settings } from "@/db/schema/settings";
import { users } from "@/db/schema/users";
import { SECOND_FACTOR_KEY } from "./second-factor-rule";

/** Whether the account of a row of `users` has a second factor in use, as a column. */
export const hasConfirmedFactor = sql<boolean>`(
	exists (select 1 from ${passkeys} where ${passkeys.userId} = ${users.id})
	or exists (select 1 from ${totpSecrets} where ${totpSecrets.userId} = ${users.id} and ${totpSecrets.confirmedAt} is not null)
)`;

/** The rule for second factors as it is kept, as a column; `ruleOf` reads it. */
export const secondFactorRuleRow = sql<unknown>`(
	select ${settings.value} from ${settings} where ${settings.key} = ${SECOND_FACTOR_KEY}
)`;
