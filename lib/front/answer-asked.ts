import type { Made } from "./front";
import type { Asked, FromMaker, ToMaker } from "./thread-messages";

/** Makes what is asked for and says what came of it, to whoever asked in another thread. */
export async function answerAsked(
	{ id, asked }: ToMaker,
	make: (asked: Asked) => Promise<Made | null>,
	say: (message: FromMaker) => void,
): Promise<void> {
	try {
		say({ kind: "made", id, made: await make(asked) });
	} catch (error) {
		say({ kind: "failed", id, problem: error instanceof Error ? error.message : String(error) });
	}
}
