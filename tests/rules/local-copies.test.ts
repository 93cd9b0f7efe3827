import { describe, expect, it } from "vitest";
import { type CopyStore, dropCopy, keepCopy, readCopy } from "@/lib/saving/local-copies";

/** A device that holds so many characters and refuses more, as browsers do. */
function device(room = 10_000): CopyStore {
	const kept = new Map<string, string>();
	return {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => {
			const others = [...kept]
				.filter(([other]) => other !== key)
				.reduce((sum, [, text]) => sum + text.length, 0);
			if (others + value.length > room) throw new DOMException("full", "QuotaExceededError");
			kept.set(key, value);
		},
		removeItem: (key) => void kept.delete(key),
		key: (index) => [...kept.keys()][index] ?? null,
		get length() {
			return kept.size;
		},
	};
}

const copy = (text: string, minute: number) => ({
	content: { headline: text },
	revision: 3,
	keptAt: new Date(Date.UTC(2026, 2, 12, 6, minute)),
});

describe("copies on this device", () => {
	it("come back as they were kept, until dropped", () => {
		const store = device();
		expect(keepCopy(store, "a", copy("光子晶片𨋢", 1))).toBe(true);
		expect(readCopy(store, "a")).toEqual(copy("光子晶片𨋢", 1));
		dropCopy(store, "a");
		expect(readCopy(store, "a")).toBeNull();
	});

	it("make room by forgetting the oldest copies of other stories", () => {
		const store = device(300);
		keepCopy(store, "old", copy("字".repeat(60), 1));
		keepCopy(store, "new", copy("字".repeat(60), 2));
		expect(keepCopy(store, "now", copy("字".repeat(60), 3))).toBe(true);
		expect(readCopy(store, "old")).toBeNull();
		expect(readCopy(store, "new")).not.toBeNull();
	});

	it("report a text too large for the device instead of throwing", () => {
		expect(keepCopy(device(100), "a", copy("字".repeat(500), 1))).toBe(false);
	});

	it.each([
		"",
		"{",
		"null",
		"7",
		"{}",
		'{"content":1,"revision":"x","keptAt":"2026"}',
		'{"content":1,"revision":1,"keptAt":"?"}',
	])("ignore a spoilt copy: %j", (written) => {
		const store = device();
		store.setItem("ejtech.copy.a", written);
		expect(readCopy(store, "a")).toBeNull();
	});
});
