import type { FrontAddress } from "./address";
import type { FrontChange } from "./change";
import type { Made } from "./front";
import type { KeptPage } from "./kept-page";

/** What the front's thread begins with. */
export type FrontThreadData = {
	databaseUrl: string;
	/** Where the application listens for what the front does not answer. */
	backPath: string;
};

/** From the front's thread to the application. A variant is made out of its `original`. */
export type FromFront =
	| { kind: "listening" }
	| { kind: "stuck"; code: string | undefined; problem: string }
	| {
			kind: "make";
			id: number;
			address: FrontAddress;
			change: number;
			heard: number;
			original: KeptPage | null;
	  }
	| { kind: "closed" };

/** From the application to the front's thread. */
export type ToFront =
	| { kind: "made"; id: number; made: Made }
	| { kind: "failed"; id: number; problem: string }
	| { kind: "changed"; change: FrontChange }
	| { kind: "close" };
