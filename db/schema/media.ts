import { sql } from "drizzle-orm";
import {
	bigint,
	boolean,
	check,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	real,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";

export const mediaSources = ["upload", "line-cut"] as const;
/** By what right the newsroom shows a picture. */
export const licences = ["unknown", "own", "agency", "handout", "licensed", "cc"] as const;

/**
 * A picture. The file stands under DATA_DIR/uploads/{id}/: `original` without metadata, and one `{width}.webp` for each
 * of `widths` (pixels), their names led by `edition` once the file has been replaced. `alt`, `caption` and `credit` are
 * defaults; each use carries its own. Focal point: 0 to 1 from the top left.
 */
export const media = pgTable(
	"media",
	{
		id: uuid("id").primaryKey(),
		fileName: text("file_name").notNull(),
		mimeType: text("mime_type").notNull(),
		bytes: bigint("bytes", { mode: "number" }).notNull(),
		width: integer("width").notNull(),
		height: integer("height").notNull(),
		widths: integer("widths").array().notNull(),
		sha256: text("sha256").notNull(),
		/** Empty for the file it came with, eight letters for one that took its place: part of every address. */
		edition: text("edition").notNull().default(""),
		/** Goes up with every change of what is said about the picture: the token against lost updates. */
		revision: integer("revision").notNull().default(1),
		alt: text("alt").notNull().default(""),
		caption: text("caption").notNull().default(""),
		credit: text("credit").notNull().default(""),
		focalX: real("focal_x").notNull().default(0.5),
		focalY: real("focal_y").notNull().default(0.5),
		/** The picture as one colour, #rrggbb: what stands in its place until it is there. */
		tone: text("tone"),
		licence: text("licence", { enum: licences }).notNull().default("unknown"),
		/** From whom the right was had. */
		rightsSource: text("rights_source").notNull().default(""),
		/** The last day, in Hong Kong, on which it may be published; null when there is no end. */
		rightsUntil: date("rights_until", { mode: "string" }),
		/** False for a picture that no second story may show. */
		isReusable: boolean("is_reusable").notNull().default(true),
		/** Made or changed by a machine: readers are told beside it. */
		isAiMade: boolean("is_ai_made").notNull().default(false),
		source: text("source", { enum: mediaSources }).notNull().default("upload"),
		// No foreign key: users refer to people and people to portraits, and an account may go while its pictures stay.
		uploadedBy: uuid("uploaded_by"),
		uploadedAt: timestamp("uploaded_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		index("media_by_sha256").on(table.sha256),
		index("media_by_upload").on(table.uploadedAt, table.id),
		index("media_by_rights").on(table.rightsUntil).where(sql`${table.rightsUntil} is not null`),
		check("media_size", sql`${table.width} > 0 and ${table.height} > 0 and ${table.bytes} > 0`),
		check("media_tone", sql`${table.tone} ~ '^#[0-9a-f]{6}$'`),
		check("media_edition", sql`${table.edition} ~ '^([0-9a-f]{8})?$'`),
		check(
			"media_licence",
			sql`${table.licence} in ('unknown', 'own', 'agency', 'handout', 'licensed', 'cc')`,
		),
		check("media_focal", sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`),
	],
);

/** A file that a picture had and that was replaced: its original stays in the store for the desk, its renditions do not. */
export const mediaEditions = pgTable(
	"media_editions",
	{
		mediaId: uuid("media_id")
			.notNull()
			.references(() => media.id, { onDelete: "cascade" }),
		edition: text("edition").notNull(),
		fileName: text("file_name").notNull(),
		mimeType: text("mime_type").notNull(),
		bytes: bigint("bytes", { mode: "number" }).notNull(),
		width: integer("width").notNull(),
		height: integer("height").notNull(),
		sha256: text("sha256").notNull(),
		replacedAt: timestamp("replaced_at", { withTimezone: true }).notNull(),
		replacedByName: text("replaced_by_name").notNull(),
	},
	(table) => [primaryKey({ columns: [table.mediaId, table.edition] })],
);

export type Media = typeof media.$inferSelect;
