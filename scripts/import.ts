import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { system } from "@/lib/access/actor";
import { importPage } from "@/lib/import/import-page";
import { readPageText } from "@/lib/import/read-page-text";
import { reportOfImport, sentenceOfProblem } from "./import-report";
import { runWithDatabase } from "./run";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { "with-latest": { type: "boolean" } },
});
const [file] = positionals;
if (file === undefined || positionals.length > 1) stop("用法：npm run import -- 檔案 [--with-latest]");

const bytes = contentOf(file);
const unreadable = readPageText(bytes);
// A file that is no page is refused before a database is even opened.
if ("error" in unreadable)
	stop(
		sentenceOfProblem(
			{ code: unreadable.error, ...("line" in unreadable && { values: { line: unreadable.line } }) },
			file,
		),
	);

await runWithDatabase(async () => {
	const imported = await importPage(system("import"), {
		bytes,
		fileName: basename(file),
		withLatest: values["with-latest"] ?? false,
	});
	if (!imported.ok)
		throw new Error(imported.problems.map((problem) => sentenceOfProblem(problem, file)).join("\n"));
	console.log(reportOfImport(imported.value));
});

function contentOf(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return stop(code === "ENOENT" ? `找不到檔案「${path}」。` : `無法讀取檔案「${path}」（${code}）。`);
	}
}

function stop(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}
