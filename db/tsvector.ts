import { customType } from "drizzle-orm/pg-core";

/** A text search vector, as the text PostgreSQL reads it from; lib/search writes it. */
export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => "tsvector" });
