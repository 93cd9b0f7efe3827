import { bigint, boolean, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

const ownedBy = () =>
	uuid("user_id")
		.notNull()
		.references(() => users.id, { onDelete: "cascade" });
const instant = (name: string) => timestamp(name, { withTimezone: true });

/** The one-time codes of an authenticator app. The secret is encrypted; it counts once it has been confirmed by a code. */
export const totpSecrets = pgTable("totp_secrets", {
	userId: ownedBy().primaryKey(),
	sealedSecret: text("sealed_secret").notNull(),
	confirmedAt: instant("confirmed_at"),
	/** The last step of 30 seconds whose code was used: no code counts twice. */
	lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
	createdAt: instant("created_at").notNull(),
});

/** Ten codes for whoever has lost the device; each works once. Kept as keyed digests. */
export const recoveryCodes = pgTable(
	"recovery_codes",
	{
		id: uuid("id").primaryKey(),
		userId: ownedBy(),
		digest: text("digest").notNull().unique(),
		usedAt: instant("used_at"),
	},
	(table) => [index("recovery_codes_by_user").on(table.userId)],
);

/** Passkeys: the public half of a key that a device or a password manager holds. */
export const passkeys = pgTable(
	"passkeys",
	{
		id: uuid("id").primaryKey(),
		userId: ownedBy(),
		/** As the authenticator names it, in base64url. */
		credentialId: text("credential_id").notNull().unique(),
		/** COSE, in base64url. */
		publicKey: text("public_key").notNull(),
		/** Signatures so far; 0 for those that do not count. A lower one than before means a copied key. */
		counter: bigint("counter", { mode: "number" }).notNull(),
		transports: jsonb("transports").$type<string[]>().notNull().default([]),
		isBackedUp: boolean("is_backed_up").notNull().default(false),
		name: text("name").notNull(),
		createdAt: instant("created_at").notNull(),
		lastUsedAt: instant("last_used_at"),
	},
	(table) => [index("passkeys_by_user").on(table.userId)],
);

/** What a passkey is asked to sign; each is used up by the answer that fits. */
export const passkeyChallenges = pgTable(
	"passkey_challenges",
	{
		id: uuid("id").primaryKey(),
		challenge: text("challenge").notNull(),
		purpose: text("purpose", { enum: ["register", "sign-in"] }).notNull(),
		/** Who registers; null at signing in, where nobody is known yet. */
		userId: uuid("user_id").references(() => users.id, { onDelete: "cascade" }),
		expiresAt: instant("expires_at").notNull(),
	},
	(table) => [index("passkey_challenges_by_end").on(table.expiresAt)],
);

/** A sign-in whose password was right and whose second step is awaited. The browser holds the token, we its hash. */
export const secondSteps = pgTable(
	"second_steps",
	{
		tokenHash: text("token_hash").primaryKey(),
		userId: ownedBy(),
		expiresAt: instant("expires_at").notNull(),
	},
	(table) => [index("second_steps_by_end").on(table.expiresAt)],
);
