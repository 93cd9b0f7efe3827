import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const dataDir = mkdtempSync(join(tmpdir(), "song-"));
writeFileSync(join(dataDir, "auth-secret"), "secret");
vi.mock("subset-font", async (original) => {
	const { default: cut } = await original<{ default: typeof subsetFont }>();
	return { default: vi.fn(cut) };
});
vi.mock("@/lib/env", () => ({ environment: () => ({ dataDir }) }));

describe("a page's Song slice", () => {
	let song: typeof import("@/lib/song/song-slice");
	beforeAll(async () => {
		song = await import("@/lib/song/song-slice");
	});
	afterAll(() => rmSync(dataDir, { recursive: true }));

	test("two readers of the same page wait for one cut, and it is served by its hash", async () => {
		const [first, second] = await Promise.all([
			song.songSlice(["光引擎", "挑戰"]),
			song.songSlice(["挑戰光引擎"]),
		]);
		expect(first).toEqual(second);
		expect(subsetFont).toHaveBeenCalledTimes(1);
		expect(readdirSync(join(dataDir, "cache", "song"))).toEqual([`${first?.hash}.woff2`]);
		const bytes = await song.readSongSlice(`${first?.hash}.woff2`);
		expect(bytes?.subarray(0, 4).toString()).toBe("wOF2");
	});

	test("a page's hundred glyphs stay within the budget of 30 kilobytes", async () => {
		const glyphs = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index * 80)).join(
			"",
		);
		const slice = await song.songSlice([glyphs]);
		const bytes = await song.readSongSlice(`${slice?.hash}.woff2`);
		expect(bytes?.byteLength).toBeGreaterThan(10 * 1024);
		expect(bytes?.byteLength).toBeLessThan(30 * 1024);
	});

	test("a page that sets nothing in Song needs no slice", async () => {
		expect(await song.songSlice(["", "\n"])).toBeNull();
	});

	test.each(["../../auth-secret", "..%2Fauth-secret", `${"0".repeat(32)}.woff2`, "x.woff2"])(
		"%s is no slice of ours",
		async (file) => {
			expect(await song.readSongSlice(file)).toBeNull();
		},
	);
});
