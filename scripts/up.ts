import { closeDatabase } from "@/db/client";
import { countArticles } from "@/lib/articles/count-articles";
import { buildDemoNewsroom, demoSignIn } from "@/lib/demo/build-demo-newsroom";
import { EnvironmentProblem, environment } from "@/lib/env";
import { migrateDatabase } from "@/lib/postgres/migrate";
import { type OpenDatabase, openDatabase } from "@/lib/postgres/open-database";
import { reindexSearch } from "@/lib/search/reindex-search";
import { serve } from "../server";
import { buildIfChanged } from "./build";

Object.assign(process.env, { NODE_ENV: "production" });

const ERASE_LINE = "\r\x1b[2K";

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
	database = await inStep("Database", openDatabase, (open) =>
		open.kind === "embedded" ? `PostgreSQL under ${environment().dataDir}` : "DATABASE_URL",
	);
	const { url } = database;
	await inStep("Migrations", () => migrateDatabase(url));
	await inStep(
		"Search index",
		() => reindexSearch({ onProgress: show }),
		(written) => (written === 0 ? "up to date" : `${written} made anew`),
	);
	const isNew = (await countArticles()) === 0;
	if (isNew)
		await inStep(
			"Demo newsroom",
			() => buildDemoNewsroom({ onProgress: show }),
			(made) => `${made.articles} stories`,
		);
	await inStep(
		"Build",
		() => buildIfChanged(show),
		(built) => (built ? "" : "unchanged since last time"),
	);
	await inStep("Server", () => serve(database as OpenDatabase));
	process.removeListener("SIGINT", stopEarly);
	process.removeListener("SIGTERM", stopEarly);
	const demo = await demoSignIn();
	console.log(
		`\n  Readers   ${siteUrl}\n  Desk      ${siteUrl}/desk${demo ? `\n  Sign in   ${demo.email}  ${demo.password}` : ""}\n\n  Ctrl-C stops everything.`,
	);
} catch (error) {
	if (!(error instanceof Error)) throw error;
	console.error(
		error instanceof EnvironmentProblem ? `\nConfiguration:\n${error.message}` : `\n${error.message}`,
	);
	await closeDatabase();
	await database?.stop();
	process.exit(1);
}

async function inStep<Value>(
	name: string,
	work: () => Promise<Value>,
	note: (value: Value) => string = () => "",
): Promise<Value> {
	const started = Date.now();
	show(`${name} …`);
	const value = await work();
	const remark = note(value);
	if (process.stdout.isTTY) process.stdout.write(ERASE_LINE);
	console.log(`✓ ${name}${remark && ` (${remark})`}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
	return value;
}

/** One line that is written over; plain lines where the output is no terminal. */
function show(text: string): void {
	if (process.stdout.isTTY) process.stdout.write(`${ERASE_LINE}· ${text}`);
	else console.log(`· ${text}`);
}
