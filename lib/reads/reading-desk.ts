import { system } from "@/lib/access/actor";
import { countReads } from "./count-reads";
import { ReadingCounter } from "./reading-counter";

const FLUSH_SECONDS = 10;

/** Counts a read of this process; what was counted goes to the database every ten seconds. */
export function countRead(read: { number: number; address: string }): void {
	home[key] ??= { counter: new ReadingCounter(), timer: setInterval(flush, FLUSH_SECONDS * 1000).unref() };
	home[key].counter.add(read, Date.now());
}

// Goes on without reads too, because yesterday's leave the list.
async function flush(): Promise<void> {
	const counter = home[key]?.counter;
	if (!counter) return;
	const reads = counter.take();
	try {
		await countReads(system("reads"), { reads });
	} catch (error) {
		counter.putBack(reads);
		console.error(`reads were not counted yet: ${(error as Error).message}`);
	}
}

// On globalThis, because the bundler may give each route its own copy of this module.
const key = Symbol.for("newsroom.reads");
const home = globalThis as { [key]?: { counter: ReadingCounter; timer: NodeJS.Timeout } };
