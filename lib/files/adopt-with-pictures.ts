import type { Actor } from "@/lib/access/actor";
import { adoptSubmission } from "@/lib/submissions/adopt-submission";
import type { Command } from "@/lib/write/command";
import { takePicturesOf } from "./take-picture";

type Adopted = { id: string; articleId: string };

/**
 * Begins a draft from a submission and, when `pictures` is ticked, takes the pictures that its sender offers into the library. One that the
 * library refuses, because it has it already, stays with the submission and holds up nothing.
 */
export const adoptWithPictures: Command<Adopted> = async (actor: Actor, input, options) => {
	const outcome = await adoptSubmission(actor, input, options);
	if (outcome.ok && (input as { pictures?: unknown }).pictures === "on")
		await takePicturesOf(actor, outcome.value.id);
	return outcome;
};
