import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { charactersOfAddress, songAddress } from "@/lib/song/song-address";
import { readSongSlice } from "@/lib/song/song-slice";

const dataDir = mkdtempSync(join(tmpdir(), "song-"));
writeFileSync(join(dataDir, "auth-secret"), "secret");
vi.mock("@/lib/env", () => ({ environment: () => ({ dataDir, authSecret: "0".repeat(32) }) }));

describe("a page's Song slice", () => {
	afterAll(() => rmSync(dataDir, { recursive: true }));

	test("the same characters have the same address, which tells them again and no others", () => {
		const address = songAddress(["光引擎", "挑戰𨋢"]);
		expect(songAddress(["𨋢挑戰", "光引擎光"])).toBe(address);
		expect([...(charactersOfAddress(address ?? "") ?? "")].sort()).toEqual([..."光引擎挑戰𨋢"].sort());
	});

	test("two readers of a new page wait for one cut, and it is kept", async () => {
		const file = songAddress(["光引擎挑戰"])?.split("/").at(-1) ?? "";
		const [first, second] = await Promise.all([readSongSlice(file), readSongSlice(file)]);
		expect(first?.subarray(0, 4).toString()).toBe("wOF2");
		expect(second).toBe(first);
		expect(readdirSync(join(dataDir, "cache", "song"))).toHaveLength(1);
		expect(await readSongSlice(file)).toEqual(first);
	});

	test("a page's hundred glyphs stay within the budget of 30 kilobytes", async () => {
		const glyphs = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index * 80));
		const bytes = await readSongSlice(songAddress(glyphs)?.split("/").at(-1) ?? "");
		expect(bytes?.byteLength).toBeGreaterThan(10 * 1024);
		expect(bytes?.byteLength).toBeLessThan(30 * 1024);
	});

	test("a page that sets nothing in Song needs no slice", () => {
		expect(songAddress(["", "\n"])).toBeNull();
	});

	test.each(["../../auth-secret", "..%2Fauth-secret", `${"0".repeat(16)}.gwE.woff2`, "x.woff2"])(
		"%s is no slice of ours",
		async (file) => {
			expect(await readSongSlice(file)).toBeNull();
		},
	);

	test("characters that no page asked for are not cut", async () => {
		const [, signature] = /song\/([\w-]{16})\./.exec(songAddress(["光"]) ?? "") ?? [];
		expect(await readSongSlice(`${signature}.gwE.woff2`)).toBeNull();
	});
});
