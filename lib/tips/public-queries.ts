import { asc } from "drizzle-orm";
import { reader } from "@/db/client";
import { publicTipKeys } from "@/db/views/public-tips";
import { dependsOn } from "@/lib/front/reading";
import { CUSTODIANS_MIN } from "./states";

/** For whom a tip is sealed now; null while too few custodians are in office to take one. */
export type Door = { keys: { id: string; recipient: string }[] };

export async function readDoor(): Promise<Door | null> {
	dependsOn("settings");
	const keys = await reader().select().from(publicTipKeys).orderBy(asc(publicTipKeys.id));
	return keys.length < CUSTODIANS_MIN ? null : { keys };
}
