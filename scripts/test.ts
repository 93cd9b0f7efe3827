import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser";
import { buildIfChanged } from "./build";
import { runChecks } from "./check";

const REPORTS = "test-results/reports";
const CHAOS_ROUNDS = 3;

type Count = { passed: number; failed: number; failures?: string[] };

process.env.CHROMIUM_PATH = ensureBrowser();
// The journeys' build stands beside the one that may be serving on this machine.
process.env.DIST_DIR = ".next-test";
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const counts: Count[] = [];
await part("Checks", async () => runChecks());
await part("Rules and commands", async () => vitest());
await part("Production build", async () => build());
await part("Journeys", async () => playwright());
await part("Kill −9 in the middle of saving", async () => chaos());

const total = counts.reduce(
	(sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }),
	{ passed: 0, failed: 0 },
);
// What failed stands with the count: whoever reads a long log reads its end.
for (const failure of counts.flatMap(({ failures = [] }) => failures)) console.log(`failed: ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function part(name: string, run: () => Promise<Count>): Promise<void> {
	const started = Date.now();
	console.log(`\n— ${name}`);
	counts.push(await run());
	console.log(`  ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

function vitest(): Count {
	const report = `${REPORTS}/vitest.json`;
	const { status } = run("vitest", [
		"run",
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${report}`,
	]);
	if (!existsSync(report)) return { passed: 0, failed: 1 };
	const {
		numPassedTests: passed,
		numFailedTests,
		success,
		testResults,
	} = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
	const failures = testResults
		.filter((file) => file.status === "failed")
		.flatMap(({ name, assertionResults }) => {
			const failed = assertionResults.filter((test) => test.status === "failed");
			return failed.length > 0 ? failed.map(({ fullName }) => `${name}: ${fullName}`) : [name];
		});
	// A file that cannot even be loaded fails without a failed test.
	return { passed, failed: Math.max(numFailedTests, success && status === 0 ? 0 : 1), failures };
}

type VitestReport = {
	numPassedTests: number;
	numFailedTests: number;
	success: boolean;
	testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
};

async function build(): Promise<Count> {
	try {
		await buildIfChanged(() => undefined);
		return { passed: 1, failed: 0 };
	} catch (error) {
		console.error((error as Error).message);
		return { passed: 0, failed: 1 };
	}
}

function playwright(): Count {
	const report = `${REPORTS}/journeys.json`;
	const { status } = run("playwright", ["test", "--reporter=list,json"], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: report,
	});
	if (!existsSync(report)) return { passed: 0, failed: 1 };
	const { stats, suites } = JSON.parse(readFileSync(report, "utf8")) as {
		stats: { expected: number; flaky: number; unexpected: number };
		suites: Suite[];
	};
	return {
		passed: stats.expected + stats.flaky,
		failed: Math.max(stats.unexpected, status === 0 ? 0 : 1),
		failures: suites.flatMap(failedIn),
	};
}

type Suite = { file: string; specs: { title: string; ok: boolean }[]; suites?: Suite[] };

function failedIn({ file, specs, suites = [] }: Suite): string[] {
	const failed = specs.filter(({ ok }) => !ok).map(({ title }) => `${file}: ${title}`);
	return [...failed, ...suites.flatMap(failedIn)];
}

/** A few rounds of the trial that `npm run chaos` makes in full; that one judges the time as well, on a machine at rest. */
function chaos(): Count {
	const { status } = spawnSync(
		process.execPath,
		["--import", "tsx", "tests/chaos/lose-nothing.ts", "--rounds", String(CHAOS_ROUNDS), "--seconds", "60"],
		{ stdio: "inherit" },
	);
	return status === 0
		? { passed: CHAOS_ROUNDS, failed: 0 }
		: { passed: 0, failed: 1, failures: ["a round of the kill trial"] };
}

function run(command: string, args: string[], variables: Record<string, string> = {}) {
	return spawnSync(`node_modules/.bin/${command}`, args, {
		stdio: "inherit",
		env: { ...process.env, ...variables },
		shell: process.platform === "win32",
	});
}
