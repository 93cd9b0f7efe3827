import { z } from "zod";
import { settings } from "@/db/schema/settings";
import { command, findHouse } from "@/lib/write/command";
import { done } from "@/lib/write/outcome";
import { settingShapes } from "./settings";

/** Changes what the publication is called, or its footer; absent parts stay. */
export const changeSettings = command({
	permission: "settings.change",
	input: z.object(settingShapes).partial(),
	find: findHouse,
	run: async ({ tx, input, record }) => {
		const changed = Object.entries(input).filter(([, value]) => value !== undefined);
		for (const [key, value] of changed) {
			await tx
				.insert(settings)
				.values({ key, value })
				.onConflictDoUpdate({ target: settings.key, set: { value } });
		}
		await record("settings.changed", null, { keys: changed.map(([key]) => key) });
		return done({ changed: changed.length });
	},
});
