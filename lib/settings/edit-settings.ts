import { sql } from "drizzle-orm";
import { settings } from "@/db/schema/settings";
import { command, findHouse } from "@/lib/write/command";
import { done, refuse } from "@/lib/write/outcome";
import { type Settings, settingsOf } from "./settings";
import { formOf, type SettingsField, settingsForm, settingsOfForm, settingsToken } from "./settings-form";

/**
 * Saves the whole form of settings. `token` must stand for the settings as they are: of two people who save at the same time
 * the second is told, with the problem `conflict`. What was left as it was is not written, and nothing changed is no event.
 */
export const editSettings = command({
	permission: "settings.change",
	input: settingsForm,
	find: findHouse,
	run: async ({ tx, input: { token, ...form }, record, changed }) => {
		// There may be no row yet that could be locked.
		await tx.execute(sql`lock table ${settings} in share row exclusive mode`);
		const before = settingsOf(await tx.select().from(settings));
		if (settingsToken(before) !== token) return refuse({ code: "conflict" });
		const after = settingsOfForm(form);
		const fields = changedFields(before, after);
		if (fields.length === 0) return done({ token, fields });
		for (const key of ["publication", "footer", "comments", "workflow", "tips", "pressRoom"] as const) {
			const value = after[key];
			await tx
				.insert(settings)
				.values({ key, value })
				.onConflictDoUpdate({ target: settings.key, set: { value } });
		}
		changed("settings");
		await record("settings.changed", null, { fields });
		return done({ token: settingsToken(after), fields });
	},
});

function changedFields(before: Settings, after: Settings): SettingsField[] {
	const [old, next] = [formOf(before), formOf(after)];
	return (Object.keys(next) as SettingsField[]).filter((field) => old[field] !== next[field]);
}
