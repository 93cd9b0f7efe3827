import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./scripts/browser";
import { JOURNEYS_URL } from "./tests/support/journeys-address";

const isCi = process.env.CI !== undefined;
const executablePath = installedBrowser();
const onPhones = /(looks|no-script)\.spec\.ts$/;

export default defineConfig({
	testDir: "tests/journeys",
	outputDir: "test-results/journeys",
	globalSetup: "./tests/support/journeys-setup.ts",
	workers: 2,
	retries: isCi ? 1 : 0,
	forbidOnly: isCi,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: "list",
	use: {
		baseURL: JOURNEYS_URL,
		locale: "zh-HK",
		timezoneId: "Asia/Hong_Kong",
		trace: "on-first-retry",
		launchOptions: {
			...(executablePath && { executablePath }),
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		},
	},
	projects: [
		{ name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
		{
			name: "phone",
			testMatch: onPhones,
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
		},
	],
});
