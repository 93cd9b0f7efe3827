import { reindexSearch } from "@/lib/search/reindex-search";
import { runWithDatabase } from "./run";

await runWithDatabase(async () => {
	const written = await reindexSearch();
	console.log(
		`The database is up to date${written > 0 ? `, ${written} rows of the search index made anew` : ""}.`,
	);
});
