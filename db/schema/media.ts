import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, real, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const mediaSources = ["upload", "line-cut"] as const;

/**
 * A picture. The file stands under DATA_DIR/uploads/{id}/: `original` without metadata, and one `{width}.webp` for each
 * of `widths` (pixels). `alt`, `caption` and `credit` are defaults; each use carries its own. Focal point: 0 to 1 from
 * the top left.
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
		alt: text("alt").notNull().default(""),
		caption: text("caption").notNull().default(""),
		credit: text("credit").notNull().default(""),
		focalX: real("focal_x").notNull().default(0.5),
		focalY: real("focal_y").notNull().default(0.5),
		/** The picture as one colour, #rrggbb: what stands in its place until it is there. */
		tone: text("tone"),
		source: text("source", { enum: mediaSources }).notNull().default("upload"),
		// No foreign key: users refer to people and people to portraits, and an account may go while its pictures stay.
		uploadedBy: uuid("uploaded_by"),
		uploadedAt: timestamp("uploaded_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		index("media_by_sha256").on(table.sha256),
		index("media_by_upload").on(table.uploadedAt),
		check("media_size", sql`${table.width} > 0 and ${table.height} > 0 and ${table.bytes} > 0`),
		check("media_tone", sql`${table.tone} ~ '^#[0-9a-f]{6}$'`),
		check("media_focal", sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`),
	],
);

export type Media = typeof media.$inferSelect;
