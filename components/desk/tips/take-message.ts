import type { Parcel } from "@/lib/tips/parcel";
import { openParcel } from "@/lib/tips/seal-parcel";

/** Fetches a sealed message and opens it here; "gone" when the tip has been destroyed, null when it was not to be had or does not open. */
export async function takeMessage(address: string, identity: string): Promise<Parcel | "gone" | null> {
	const response = await fetch(address, { method: "POST", cache: "no-store", redirect: "error" });
	if (response.status === 404) return "gone";
	if (!response.ok) return null;
	return openParcel(new Uint8Array(await response.arrayBuffer()), identity);
}
