import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { answersOfTheMoment, askedOnce } from "@/lib/front/asked-once";
import { asAside, dependsOn, holdsUntil, newReading, whileReading } from "@/lib/front/reading";

/** A query that counts how often it is really asked. */
function aQuery(expiresAt?: Date) {
	const asked: string[] = [];
	const ask = askedOnce(async (slug: string) => {
		asked.push(slug);
		await sleep(1);
		if (slug === "broken" && asked.length === 1) throw new Error("no database");
		dependsOn("sections");
		if (expiresAt) holdsUntil(expiresAt);
		return asked.length;
	});
	return { ask, asked };
}

describe("a query that is asked once", () => {
	test("answers all parts of a page by one question for each argument", async () => {
		const { ask, asked } = aQuery();
		const answers = await whileReading(newReading(), () => Promise.all([ask("ai"), ask("ai"), ask("chips")]));
		expect(asked).toEqual(["ai", "chips"]);
		expect(answers[0]).toBe(answers[1]);
	});

	test("tells every page that uses its answer what that depends on, beside the subject or not", async () => {
		const { ask, asked } = aQuery(new Date(4_000_000_000_000));
		const answers = new Map();
		const [first, second] = [newReading(answers), newReading(answers)];
		await whileReading(first, () => ask("ai"));
		await whileReading(second, () => asAside(() => ask("ai")));
		expect(asked).toEqual(["ai"]);
		expect([...first.tags]).toEqual(["sections"]);
		expect(first.holdsUntil).toBe(4_000_000_000_000);
		expect([[...second.tags], [...second.asides]]).toEqual([[], ["sections"]]);
		expect([second.holdsUntil, second.asidesHoldUntil]).toEqual([Infinity, 4_000_000_000_000]);
	});

	test("is asked again when its answer has expired, and when it failed", async () => {
		const expired = aQuery(new Date(1));
		const failing = aQuery();
		await whileReading(newReading(), async () => {
			await expired.ask("ai");
			await expired.ask("ai");
			await expect(failing.ask("broken")).rejects.toThrow("no database");
			expect(await failing.ask("broken")).toBe(2);
		});
		expect(expired.asked).toEqual(["ai", "ai"]);
	});

	test("is asked again outside of the making of a page", async () => {
		const { ask, asked } = aQuery();
		await ask("ai");
		await ask("ai");
		expect(asked).toEqual(["ai", "ai"]);
	});
});

test("pages of one moment share answers until a change is heard, and for a second at most", async () => {
	const answersAfter = answersOfTheMoment();
	const first = answersAfter(7);
	expect(answersAfter(7)).toBe(first);
	const second = answersAfter(8);
	expect(second).not.toBe(first);
	await sleep(1_050);
	expect(answersAfter(8)).not.toBe(second);
});
