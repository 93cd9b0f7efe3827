import { expect, test } from "vitest";
import { inTurn } from "@/lib/tips/limits";

/** Heavy bodies that come drop by drop until they are let go. */
function drops() {
	let release = () => {};
	const held = new Promise<void>((settle) => {
		release = settle;
	});
	const heavy = (network: string) =>
		inTurn({ length: "20000000", network }, () => held.then(() => "received"));
	return { heavy, release };
}

test("whoever holds every turn with heavy bodies keeps no light request out, and gives each turn back", async () => {
	const { heavy, release } = drops();
	const holding = ["a", "b", "c", "d"].map(heavy);
	expect(await heavy("e")).toBeNull();
	// One that does not say how much it is may be as much as any.
	expect(await inTurn({ length: null, network: "e" }, async () => "received")).toBeNull();
	expect(await inTurn({ length: "2000", network: "e" }, async () => "answered")).toBe("answered");
	release();
	expect(await Promise.all(holding)).toEqual(Array(4).fill("received"));
	expect(await inTurn({ length: "20000000", network: "e" }, async () => "received")).toBe("received");
});

test("a network holds one turn with a heavy body, so that it cannot hold them all", async () => {
	const { heavy, release } = drops();
	const first = heavy("a");
	expect(await heavy("a")).toBeNull();
	const other = heavy("b");
	release();
	expect(await Promise.all([first, other])).toEqual(["received", "received"]);
	expect(await heavy("a")).toBe("received");
});
