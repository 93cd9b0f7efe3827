import type { Made } from "./front";
import { revived } from "./kept-page";
import type { Asked, FromMaker, ToMaker } from "./thread-messages";

/** Somebody in another thread who makes pages: ask, and tell what came back. */
export class Maker {
	readonly #say: (message: ToMaker) => void;
	readonly #waiting = new Map<
		number,
		{ settle: (made: Made | null) => void; fail: (error: Error) => void }
	>();
	#last = 0;

	constructor(say: (message: ToMaker) => void) {
		this.#say = say;
	}

	/** How many pages are being made. */
	get load(): number {
		return this.#waiting.size;
	}

	/** The page, or null when it is not this maker's to make. Rejects when it could not be made. */
	ask(asked: Asked): Promise<Made | null> {
		return new Promise((settle, fail) => {
			this.#last += 1;
			this.#waiting.set(this.#last, { settle, fail });
			this.#say({ kind: "make", id: this.#last, asked });
		});
	}

	hear(answer: FromMaker): void {
		const asked = this.#waiting.get(answer.id);
		this.#waiting.delete(answer.id);
		if (answer.kind === "failed") asked?.fail(new Error(answer.problem));
		else asked?.settle(answer.made && { ...answer.made, page: revived(answer.made.page) });
	}

	/** The maker is no more: whatever it was making fails. */
	end(): void {
		for (const { fail } of this.#waiting.values()) fail(new Error("the thread that made it has ended"));
		this.#waiting.clear();
	}
}
