import { environment } from "@/lib/env";

/** For whom passkeys are made: our own address, whatever a request says of itself. */
export function relyingParty(): { id: string; origin: string } {
	const { siteUrl } = environment();
	return { id: new URL(siteUrl).hostname, origin: siteUrl };
}
