import { type FormAction, untouched } from "@/lib/write/form-state";
import type { Problem } from "@/lib/write/outcome";

/** Sends fields to a form of the server; gives the problems, none when it is done. A dead line is the problem `unreachable`. */
export async function sendDeed(
	action: FormAction<unknown>,
	fields: Record<string, string>,
): Promise<Problem[]> {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	try {
		return (await action(untouched, form)).problems;
	} catch (error) {
		// How a browser reports that the line is dead.
		if (error instanceof TypeError) return [{ code: "unreachable" }];
		throw error;
	}
}
