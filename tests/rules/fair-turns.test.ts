import { describe, expect, it } from "vitest";
import { FULL, fairTurns } from "@/lib/access/fair-turns";

/** Work that ends when it is told to, and a note of what has begun. */
function aHouse(most = { ofAll: 100, ofOne: 100 }, places = 1) {
	const turns = fairTurns({ places, most });
	const begun: string[] = [];
	const ends = new Map<string, { settle: () => void; fail: (error: Error) => void }>();
	const bring = (whose: string, what: string) =>
		turns(whose, () => {
			begun.push(what);
			return new Promise<string>((settle, fail) => {
				ends.set(what, { settle: () => settle(what), fail });
			});
		});
	const end = async (what: string, error?: Error) => {
		const one = ends.get(what);
		if (error) one?.fail(error);
		else one?.settle();
		await new Promise((settle) => setTimeout(settle));
	};
	return { bring, begun, end };
}

describe("whose turn it is to be examined", () => {
	it("goes round among those who wait: one who brings many holds up another by one file", async () => {
		const { bring, begun, end } = aHouse();
		for (const what of ["a1", "a2", "a3", "a4"]) void bring("a", what);
		void bring("b", "b1");
		void bring("c", "c1");
		for (let at = 0; at < 6; at += 1) await end(begun.at(-1) ?? "");
		expect(begun).toEqual(["a1", "a2", "b1", "c1", "a3", "a4"]);
	});

	it("never has more at work than there are places, and gives the work's result back", async () => {
		const { bring, begun, end } = aHouse({ ofAll: 100, ofOne: 100 }, 2);
		const answers = ["1", "2", "3"].map((what) => bring(what, what));
		expect(begun).toEqual(["1", "2"]);
		await end("2");
		expect(begun).toEqual(["1", "2", "3"]);
		expect(await answers[1]).toBe("2");
	});

	it("a work that fails gives its place to the next", async () => {
		const { bring, begun, end } = aHouse();
		const failing = bring("a", "a1").catch((error: Error) => error.message);
		void bring("a", "a2");
		await end("a1", new Error("broken"));
		expect(await failing).toBe("broken");
		expect(begun).toEqual(["a1", "a2"]);
	});

	it("turns away what is too much of one, and of all, and nobody else's", async () => {
		const { bring, begun } = aHouse({ ofOne: 2, ofAll: 3 });
		for (const what of ["a1", "a2", "a3"]) void bring("a", what);
		expect(await bring("a", "a4")).toBe(FULL);
		void bring("b", "b1");
		expect(await bring("c", "c1")).toBe(FULL);
		expect(begun).toEqual(["a1"]);
	});

	it("those who were turned away may come again when there is room", async () => {
		const { bring, begun, end } = aHouse({ ofOne: 1, ofAll: 1 });
		void bring("a", "a1");
		void bring("a", "a2");
		expect(await bring("a", "a3")).toBe(FULL);
		await end("a1");
		void bring("a", "a3");
		await end("a2");
		expect(begun).toEqual(["a1", "a2", "a3"]);
	});
});
