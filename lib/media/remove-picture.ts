import type { Command } from "@/lib/write/command";
import { deleteMedia } from "./delete-media";
import { uploads } from "./store";

/** Deletes a picture that nothing shows, and then its files, former ones too: without its row nobody is served them. */
export const removePicture: Command<{ id: string; fileName: string }> = async (actor, input) => {
	const outcome = await deleteMedia(actor, input);
	if (outcome.ok) await uploads().deleteAll(outcome.value.id);
	return outcome;
};
