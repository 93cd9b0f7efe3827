import { setTimeout as sleep } from "node:timers/promises";
import type { SQL } from "drizzle-orm";
import { database } from "@/db/client";

/** A colleague's write that has been done and not committed; what is begun meanwhile has a moment to run into it before `finish`. */
export async function unfinished(write: SQL): Promise<{ finish: () => Promise<void> }> {
	let commit: () => void = () => undefined;
	const committing = new Promise<void>((settle) => {
		commit = settle;
	});
	let isDone: () => void = () => undefined;
	const done = new Promise<void>((settle) => {
		isDone = settle;
	});
	const transaction = database().transaction(async (tx) => {
		await tx.execute(write);
		isDone();
		await committing;
	});
	await done;
	return {
		finish: async () => {
			await sleep(200);
			commit();
			await transaction;
		},
	};
}
