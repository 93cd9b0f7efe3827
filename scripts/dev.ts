import { environment } from "@/lib/env";
import { migrateDatabase } from "@/lib/postgres/migrate";
import { openDatabase } from "@/lib/postgres/open-database";
import { serve } from "../server";

Object.assign(process.env, { NODE_ENV: "development" });

const database = await openDatabase();
await migrateDatabase(database.url);
await serve(database, { dev: true });
console.log(`EJ Tech, for developers, is at ${environment().siteUrl}`);
