import { runWithDatabase } from "./run";

await runWithDatabase(async () => console.log("The database is up to date."));
