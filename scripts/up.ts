import { closeDatabase } from "@/db/client";
import { environment, EnvironmentProblem } from "@/lib/env";
import { countArticles } from "@/lib/articles/count-articles";
import { buildDemoNewsroom, demoSignIn } from "@/lib/demo/build-demo-newsroom";
import { migrateDatabase } from "@/lib/postgres/migrate";
import { type OpenDatabase, openDatabase } from "@/lib/postgres/open-database";
import { serve } from "../server";
import { buildIfChanged } from "./build";

Object.assign(process.env, { NODE_ENV: "production" });

let database: OpenDatabase | undefined;
const stopEarly = async () => {
	await closeDatabase();
	await database?.stop();
	process.exit(130);
};
process.once("SIGINT", stopEarly);
process.once("SIGTERM", stopEarly);

try {
	const { siteUrl } = environment();
	database = await step("Database", openDatabase, (open) => (open.kind === "embedded" ? `PostgreSQL under ${environment().dataDir}` : "DATABASE_URL"));
	const { url } = database;
	await step("Migrations", () => migrateDatabase(url));
	const isNew = (await countArticles()) === 0;
	if (isNew) await step("Demo newsroom", () => buildDemoNewsroom({ onProgress: show }), (made) => `${made.articles} stories`);
	await step("Build", () => buildIfChanged(show), (built) => (built ? "" : "unchanged since last time"));
	await step("Server", () => serve(database as OpenDatabase));
	process.removeListener("SIGINT", stopEarly);
	process.removeListener("SIGTERM", stopEarly);
	const demo = await demoSignIn();
	console.log(`\n  Readers   ${siteUrl}\n  Desk      ${siteUrl}/desk${demo ? `\n  Sign in   ${demo.email}  ${demo.password}` : ""}\n\n  Ctrl-C stops everything.`);
} catch (error) {
	if (!(error instanceof Error)) throw error;
	console.error(error instanceof EnvironmentProblem ? `\nConfiguration:\n${error.message}` : `\n${error.message}`);
	await closeDatabase();
	await database?.stop();
	process.exit(1);
}

async function step<Value>(name: string, work: () => Promise<Value>, describe: (value: Value) => string = () => ""): Promise<Value> {
	const started = Date.now();
	show(`${name} …`);
	const value = await work();
	const note = describe(value);
	console.log(`\r\x1b[2K✓ ${name}${note && ` (${note})`}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
	return value;
}

/** One line that is written over; plain lines where the output is no terminal. */
function show(text: string): void {
	if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K· ${text}`);
	else console.log(`· ${text}`);
}
