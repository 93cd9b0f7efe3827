import { randomUUID } from "node:crypto";
import { keyUntil, readKeyUntil } from "@/lib/access/seal";
import { BASKET_HOURS } from "./limits";

/** A basket gathers the files of one form until it is sent; its key is known to whoever has that form before them. */
export function newBasket(now: Date): string {
	return basketKey(randomUUID(), now);
}

/** A key to the basket that holds for some hours from now. */
export function basketKey(basketId: string, now: Date): string {
	return keyUntil("press files", basketId, new Date(now.getTime() + BASKET_HOURS * 3_600_000));
}

/** The basket that a key opens; null when it opens none any more. */
export function readBasket(key: string, now: Date): string | null {
	const read = readKeyUntil("press files", key, now);
	return typeof read === "string" ? null : read.id;
}
