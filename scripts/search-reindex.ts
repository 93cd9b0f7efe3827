import { reindexSearch } from "@/lib/search/reindex-search";
import { runWithDatabase } from "./run";

/** `npm run search:reindex` makes what is lacking or old; `-- --all` makes everything anew, after names have changed. */
const isAll = process.argv.includes("--all");

await runWithDatabase(async () => {
	const written = await reindexSearch({ isAll, onProgress: console.log });
	console.log(
		written === 0 ? "The search index is up to date." : `${written} rows of the search index were made anew.`,
	);
});
