import { expect, test } from "vitest";
import { inTurn } from "@/lib/tips/limits";

test("whoever holds every turn with heavy bodies keeps no light request out, and gives each turn back", async () => {
	let release = () => {};
	const held = new Promise<void>((settle) => {
		release = settle;
	});
	const heavy = () => inTurn("20000000", () => held.then(() => "received"));
	const holding = Array.from({ length: 4 }, heavy);
	expect(await heavy()).toBeNull();
	// One that does not say how much it is may be as much as any.
	expect(await inTurn(null, async () => "received")).toBeNull();
	expect(await inTurn("2000", async () => "answered")).toBe("answered");
	release();
	expect(await Promise.all(holding)).toEqual(Array(4).fill("received"));
	expect(await inTurn("20000000", async () => "received")).toBe("received");
});
