import { expect, test } from "vitest";
import { inTurn, isFlooding, noteRefusal } from "@/lib/submissions/flood";

test("sends of a network wait for their turn in their order, four at once, and one that fails holds up nobody", async () => {
	let [atOnce, most] = [0, 0];
	const ended: number[] = [];
	const outcomes = await Promise.allSettled(
		Array.from({ length: 20 }, (_, number) =>
			inTurn("one", async () => {
				atOnce += 1;
				most = Math.max(most, atOnce);
				await new Promise((settle) => setTimeout(settle, 2));
				atOnce -= 1;
				ended.push(number);
				if (number % 3 === 0) throw new Error("refused");
			}),
		),
	);
	expect(most).toBe(4);
	expect(ended).toEqual(Array.from({ length: 20 }, (_, number) => number));
	expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(7);
	expect(await inTurn("one", async () => "later")).toBe("later");
});

test("whoever sends once is next after one send of a network that floods, however many of it wait", async () => {
	const ended: string[] = [];
	const send = (network: string | null, name: string) =>
		inTurn(network, async () => {
			await new Promise((settle) => setTimeout(settle, 2));
			ended.push(name);
		});
	const flood = Array.from({ length: 40 }, () => send("flood", "flood"));
	await Promise.all([...flood, send("single", "single"), send(null, "unknown")]);
	expect(ended.indexOf("single")).toBeLessThan(8);
	expect(ended.indexOf("unknown")).toBeLessThan(8);
	expect(ended).toHaveLength(42);
});

test("a network that is refused five times within a minute floods until the minute is over, and no other does", () => {
	const at = (seconds: number) => new Date(Date.UTC(2026, 10, 27) + seconds * 1_000);
	for (let second = 0; second < 4; second += 1) noteRefusal("one", at(second));
	expect(isFlooding("one", at(4))).toBe(false);
	noteRefusal("one", at(4));
	expect(isFlooding("one", at(20))).toBe(true);
	expect(isFlooding("two", at(20))).toBe(false);
	expect(isFlooding(null, at(20))).toBe(false);
	expect(isFlooding("one", at(61))).toBe(false);
});
