import type { MessagePort } from "node:worker_threads";
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

/** What a maker's thread begins with. */
export type MakerThreadData = { databaseUrl: string; port: MessagePort };

/**
 * A page to be made: `change` is the number of the last change heard, `heard` how many have been. A variant is made out of its
 * `original`. The page at `instead` is made in its place where that is given.
 */
export type Asked = {
	address: FrontAddress;
	change: number;
	heard: number;
	original: KeptPage | null;
	instead?: string;
};

/** From the front's thread to whoever makes pages, and back; `made` is null for what is not theirs to make. */
export type ToMaker = { kind: "make"; id: number; asked: Asked };
export type FromMaker =
	| { kind: "made"; id: number; made: Made | null }
	| { kind: "failed"; id: number; problem: string };

/** From the front's thread to the application, which makes what the framework alone can. */
export type FromFront =
	| { kind: "listening" }
	| { kind: "stuck"; code: string | undefined; problem: string }
	| { kind: "closed" }
	| ToMaker;

/** From the application to the front's thread. A maker takes the place of the one before it at `at`. */
export type ToFront =
	| FromMaker
	| { kind: "maker"; at: number; port: MessagePort }
	| { kind: "changed"; change: FrontChange }
	| { kind: "close" };
