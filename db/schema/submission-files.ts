import { sql } from "drizzle-orm";
import {
	bigint,
	boolean,
	check,
	index,
	integer,
	pgTable,
	smallint,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import { media } from "./media";
import { submissions } from "./submissions";

/** What can be done with a file: a picture has been made anew, a document's text has been read, what is sealed is only handed on. */
export const fileKinds = ["picture", "pdf", "word", "opendocument", "mail", "text", "sealed"] as const;

/**
 * A file from outside, after its examination. It stands under DATA_DIR/press/files/{id}/: `original.{extension}` and, when there is one,
 * `preview.webp`, of a PDF's further pages `preview-2.webp` and so on. Until its form has been received it belongs to that form's basket alone.
 */
export const submissionFiles = pgTable(
	"submission_files",
	{
		id: uuid("id").primaryKey(),
		/** What was gathered for one form; the submission's own id for what came later. */
		basketId: uuid("basket_id").notNull(),
		submissionId: uuid("submission_id").references(() => submissions.id, { onDelete: "cascade" }),
		/** Ours: cleaned, and with the extension that its bytes deserve. */
		fileName: text("file_name").notNull(),
		extension: text("extension").notNull(),
		kind: text("kind", { enum: fileKinds }).notNull(),
		mimeType: text("mime_type").notNull(),
		bytes: bigint("bytes", { mode: "number" }).notNull(),
		/** Of the bytes as they came. */
		sha256: text("sha256").notNull(),
		width: integer("width"),
		height: integer("height"),
		/** Plain text that was read out of it. */
		text: text("text"),
		/** What an editor should know of it; the words are in lib/words. */
		notes: text("notes").array().notNull(),
		hasPreview: boolean("has_preview").notNull(),
		/** Of a PDF: how many pages it has, and how many are drawn, the first as its preview. */
		pages: integer("pages"),
		drawnPages: smallint("drawn_pages").notNull().default(0),
		caption: text("caption").notNull().default(""),
		credit: text("credit").notNull().default(""),
		/** The sender's word that the newsroom may show it. */
		mayBeShown: boolean("may_be_shown").notNull().default(false),
		/** The picture of the library that was made of it. */
		mediaId: uuid("media_id").references(() => media.id, { onDelete: "set null" }),
		addedAt: timestamp("added_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		index("submission_files_of").on(table.submissionId, table.addedAt, table.id),
		index("submission_files_waiting")
			.on(table.basketId, table.addedAt)
			.where(sql`${table.submissionId} is null`),
		index("submission_files_by_media").on(table.mediaId).where(sql`${table.mediaId} is not null`),
		check(
			"submission_files_kind",
			sql`${table.kind} in ('picture', 'pdf', 'word', 'opendocument', 'mail', 'text', 'sealed')`,
		),
		check("submission_files_size", sql`${table.bytes} > 0`),
		check("submission_files_sha256", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
		check("submission_files_extension", sql`${table.extension} ~ '^[a-z0-9]{1,8}$'`),
		check(
			"submission_files_picture",
			sql`(${table.kind} = 'picture') = (${table.width} is not null and ${table.height} is not null)`,
		),
	],
);

export type SubmissionFile = typeof submissionFiles.$inferSelect;
