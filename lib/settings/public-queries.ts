import { reader } from "@/db/client";
import { publicSettings } from "@/db/views/public-pages";
import { askedOnce } from "@/lib/front/asked-once";
import { dependsOn } from "@/lib/front/reading";
import { type Settings, settingsOf } from "./settings";

/** The publication's name and footer, read once a request; the defaults where nothing is set. */
export const readSettings = askedOnce(async (): Promise<Settings> => {
	dependsOn("settings");
	return settingsOf(await reader().select().from(publicSettings));
});
