import { system } from "@/lib/access/actor";
import { ofProcess } from "@/lib/of-process";
import { countReads } from "./count-reads";
import { ReadingCounter } from "./reading-counter";

const FLUSH_SECONDS = 10;

/** Counts a read of this process; what was counted goes to the database every ten seconds. */
export function countRead(read: { number: number; address: string }): void {
	counterOfProcess().add(read, Date.now());
}

function counterOfProcess(): ReadingCounter {
	return ofProcess("reads", () => {
		const counter = new ReadingCounter();
		return { counter, timer: setInterval(flush, FLUSH_SECONDS * 1000, counter).unref() };
	}).counter;
}

// Goes on without reads too, because yesterday's leave the list.
async function flush(counter: ReadingCounter): Promise<void> {
	const reads = counter.take();
	try {
		await countReads(system("reads"), { reads });
	} catch (error) {
		counter.putBack(reads);
		console.error(`reads were not counted yet: ${(error as Error).message}`);
	}
}
