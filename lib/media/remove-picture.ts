import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "@/lib/write/command";
import { deleteMedia } from "./delete-media";
import { uploads } from "./store";

const TRIES = 5;
const PAUSE_MS = 300;

/** Deletes a picture that nothing shows, and then its files, former ones too: without its row nobody is served them. */
export const removePicture: Command<{ id: string; fileName: string }> = async (actor, input) => {
	const outcome = await deleteMedia(actor, input);
	if (outcome.ok) await removeFiles(outcome.value.id);
	return outcome;
};

/** A rendition that is being made may write its file into the folder that is being emptied, which is then emptied again. */
async function removeFiles(folder: string): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			await uploads().deleteAll(folder);
			return;
		} catch (error) {
			if (attempt === TRIES) {
				console.error(`files of the deleted picture ${folder} are left:`, error);
				return;
			}
			await sleep(PAUSE_MS);
		}
	}
}
