import { isWithin, limiter } from "@/lib/access/limiter";

/** A public-relations office sends for many clients from one network; each file costs an examination. */
const perNetwork = limiter({ name: "press-files", points: 240, seconds: 3600 });
const baskets = limiter({ name: "press-baskets", points: 120, seconds: 3600 });

/** Counts one file that comes in; false when there were too many of its network. */
export async function countFile(network: string | null): Promise<boolean> {
	return network === null || isWithin(perNetwork(), network);
}

/** Counts one new basket; false when there were too many. */
export async function countBasket(network: string | null): Promise<boolean> {
	return network === null || isWithin(baskets(), network);
}
