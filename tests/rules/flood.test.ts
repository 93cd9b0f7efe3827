import { expect, test } from "vitest";
import { FULL } from "@/lib/access/fair-turns";
import { inTurn, isFlooding, noteRefusal } from "@/lib/submissions/flood";

test("four sends are dealt with at once; of a network that floods so many wait, and another's comes in between", async () => {
	let [atOnce, most] = [0, 0];
	const ended: string[] = [];
	const send = (network: string | null, name: string) =>
		inTurn(network, async () => {
			atOnce += 1;
			most = Math.max(most, atOnce);
			await new Promise((settle) => setTimeout(settle, 2));
			atOnce -= 1;
			ended.push(name);
			return name;
		});
	const flood = Array.from({ length: 300 }, () => send("flood", "flood"));
	const others = await Promise.all([send("single", "single"), send(null, "unknown")]);
	expect(others).toEqual(["single", "unknown"]);
	expect(ended.length).toBeLessThan(12);
	expect(most).toBe(4);
	expect((await Promise.all(flood)).filter((answer) => answer === FULL)).toHaveLength(96);
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
