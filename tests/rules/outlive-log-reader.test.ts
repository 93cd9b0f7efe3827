import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";

/** Says something again and again, as a server that has lost its database, and as Next does tells each uncaught error to the log. */
const program = (beforehand: string) => `
	${beforehand}
	let uncaught = 0;
	process.on("uncaughtException", (error) => { uncaught += 1; console.error(error); });
	process.stdin.once("data", () => {
		console.log("a word"); console.error("a word");
		setTimeout(() => process.exit(uncaught === 0 ? 0 : 3), 300);
	});
	console.log("ready");`;

describe("a process whose log nobody reads any more", () => {
	test("goes on without a fault", async () => {
		expect(await exitOf(program(`(await import("./lib/log/outlive-reader.ts")).outliveLogReader();`))).toBe(
			0,
		);
	});

	test("would otherwise meet an error with every word", async () => {
		expect(await exitOf(program(""))).toBe(3);
	});
});

function exitOf(source: string): Promise<number | null> {
	const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source]);
	child.stdout.once("data", () => {
		child.stdout.destroy();
		child.stderr.destroy();
		child.stdin.write("go\n");
	});
	return new Promise((settle) => child.once("exit", settle));
}
