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
	run: async ({ tx, input, record, changed }) => {
		const wanted = Object.entries(input).filter(([, value]) => value !== undefined);
		for (const [key, value] of wanted) {
			await tx
				.insert(settings)
				.values({ key, value })
				.onConflictDoUpdate({ target: settings.key, set: { value } });
		}
		changed("settings");
		await record("settings.changed", null, { keys: wanted.map(([key]) => key) });
		return done({ changed: wanted.length });
	},
});
