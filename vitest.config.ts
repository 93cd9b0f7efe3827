import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

export default defineConfig({
	resolve: { alias },
	test: {
		// Half of every command test is spent in PostgreSQL, so that no core need be left free.
		maxWorkers: "100%",
		projects: [
			{
				resolve: { alias },
				test: {
					name: "rules",
					include: ["tests/rules/**/*.test.{ts,tsx}", "tests/*.test.ts"],
					testTimeout: 30_000,
					// Rules keep nothing between two files, so that a module read for one serves the next.
					isolate: false,
				},
			},
			{
				resolve: { alias },
				test: {
					name: "commands",
					include: ["tests/commands/**/*.test.ts"],
					globalSetup: ["tests/support/global-setup.ts"],
					testTimeout: 20_000,
					hookTimeout: 60_000,
					// Each file has a database of its own and closes it; nothing else is kept between two.
					isolate: false,
				},
			},
		],
	},
});
