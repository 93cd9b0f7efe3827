import { readFile } from "node:fs/promises";
import { system } from "@/lib/access/actor";
import { importRedirects, REDIRECTS_AT_ONCE } from "@/lib/redirects/import-redirects";
import { readRedirectList } from "@/lib/redirects/read-redirect-list";
import { runWithDatabase } from "./run";

const [file] = process.argv.slice(2);

if (!file) {
	console.error(
		"Usage: npm run redirects:import -- FILE.csv\nEach line: old address,new path | old address,number of a story | old address,gone",
	);
	process.exit(1);
}

await runWithDatabase(async () => {
	const { redirects, faults } = readRedirectList(await readFile(file, "utf8"));
	if (faults.length > 0) {
		const lines = faults.map(({ line, reason }) => `line ${line}: ${reason}`);
		throw new Error(`${lines.join("\n")}\nNothing was imported.`);
	}
	for (let at = 0; at < redirects.length; at += REDIRECTS_AT_ONCE) {
		const outcome = await importRedirects(system("command line"), {
			redirects: redirects.slice(at, at + REDIRECTS_AT_ONCE),
		});
		if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
	}
	console.log(`${redirects.length} old addresses are known.`);
});
