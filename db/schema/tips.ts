import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	customType,
	date,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	unique,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { users } from "./users";

export const tipStates = [
	"received",
	"under_look",
	"need_more",
	"answered",
	"in_work",
	"closed_published",
	"closed_not_pursued",
] as const;

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
	dataType: () => "bytea",
	toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
	fromDriver: (value) => new Uint8Array(value),
});

/** One row: what belongs to the door itself and to no tip. */
export const tipDesk = pgTable(
	"tip_desk",
	{
		id: integer("id").primaryKey(),
		/** Goes into the hash of every receipt, as hexadecimal; without it no receipt can be found again. */
		salt: text("salt").notNull(),
		/** The day on which the custodians were last told that something waits. */
		toldOn: date("told_on", { mode: "string" }),
	},
	(table) => [check("tip_desk_is_one", sql`${table.id} = 1`)],
);

/** A custodian's key: what is sealed for it opens in that person's own browser alone. */
export const tipKeys = pgTable(
	"tip_keys",
	{
		id: uuid("id").primaryKey(),
		userId: uuid("user_id")
			.notNull()
			.references(() => users.id),
		recipient: text("recipient").notNull().unique(),
		/** The private half, locked with a passphrase that never comes here. */
		locked: text("locked").notNull(),
		madeAt: timestamp("made_at", { withTimezone: true }).notNull(),
		/** Two people take a key in, and neither is its holder. */
		appointedBy: uuid("appointed_by").references(() => users.id),
		confirmedBy: uuid("confirmed_by").references(() => users.id),
		confirmedAt: timestamp("confirmed_at", { withTimezone: true }),
		removedAt: timestamp("removed_at", { withTimezone: true }),
	},
	(table) => [
		uniqueIndex("tip_keys_one_each").on(table.userId).where(sql`${table.removedAt} is null`),
		check("tip_keys_appointed", sql`${table.appointedBy} <> ${table.userId}`),
		check(
			"tip_keys_confirmed",
			sql`${table.confirmedBy} is null or (${table.appointedBy} is not null and ${table.confirmedBy} <> ${table.userId} and ${table.confirmedBy} <> ${table.appointedBy})`,
		),
		check("tip_keys_since", sql`(${table.confirmedBy} is null) = (${table.confirmedAt} is null)`),
	],
);

/** What somebody confided. Nothing here is finer than a day, and nothing of what was said can be read here. */
export const tips = pgTable(
	"tips",
	{
		/** Random throughout: an id that counts time would tell when. */
		id: uuid("id").primaryKey(),
		/** The argon2id hash of the receipt, as hexadecimal. */
		receipt: text("receipt").notNull().unique(),
		/** To whom answers are sealed: a key that comes out of the receipt and lies nowhere. */
		replyTo: text("reply_to").notNull(),
		state: text("state", { enum: tipStates }).notNull(),
		receivedOn: date("received_on", { mode: "string" }).notNull(),
		activeOn: date("active_on", { mode: "string" }).notNull(),
		/** Whether the source has written something that no custodian has opened. */
		isUnread: boolean("is_unread").notNull(),
		/** The number of the story that was begun from it; told to custodians alone. */
		storyNumber: integer("story_number"),
	},
	(table) => [
		index("tips_by_activity").on(table.activeOn, table.id),
		check(
			"tips_state",
			sql`${table.state} in ('received', 'under_look', 'need_more', 'answered', 'in_work', 'closed_published', 'closed_not_pursued')`,
		),
	],
);

/** What the source sent and the custodians answered, each one age file. */
export const tipMessages = pgTable(
	"tip_messages",
	{
		id: uuid("id").primaryKey(),
		tipId: uuid("tip_id")
			.notNull()
			.references(() => tips.id, { onDelete: "cascade" }),
		position: integer("position").notNull(),
		sender: text("sender", { enum: ["source", "desk"] }).notNull(),
		sentOn: date("sent_on", { mode: "string" }).notNull(),
		sealed: bytes("sealed").notNull(),
		/** The keys it was sealed for. */
		sealedFor: uuid("sealed_for").array().notNull(),
	},
	(table) => [
		unique("tip_messages_in_turn").on(table.tipId, table.position),
		check("tip_messages_sender", sql`${table.sender} in ('source', 'desk')`),
	],
);

export type Tip = typeof tips.$inferSelect;
export type TipState = Tip["state"];
export type TipKey = typeof tipKeys.$inferSelect;
