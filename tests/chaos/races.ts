import { spawnSync } from "node:child_process";

/** The races of tests/commands/races.test.ts as often as the promise names: 500 double saves, 500 triple clicks, 200 scheduled stories. */
const often = { DOUBLE_SAVES: "500", TRIPLE_CLICKS: "500", SCHEDULED: "200", SCHEDULED_OVER: "60" };
const { status } = spawnSync("node_modules/.bin/vitest", ["run", "tests/commands/races.test.ts"], {
	env: { ...process.env, ...often },
	stdio: "inherit",
	shell: process.platform === "win32",
});
process.exit(status ?? 1);
