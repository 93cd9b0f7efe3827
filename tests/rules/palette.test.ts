import { expect, test } from "vitest";
import { PLACES } from "@/components/desk/desk-places";
import { FOUND_BY, FOUND_NEW_STORY, isSought } from "@/components/desk/palette/found-by";
import { wordsIn } from "@/lib/words/words";

const { desk } = wordsIn("zh-Hant-HK");
const found = (typed: string) =>
	PLACES.map(({ name }) => name).filter((name) =>
		isSought({ name: FOUND_BY[name], label: desk.places[name] }, typed),
	);

test.each([
	["頭版", "front"],
	["taub", "front"],
	["touban", "front"],
	["TB", "front"],
	["saugin", "inbox"],
	["sjx", "inbox"],
	["log", "events"],
	["gangzing", "corrections"],
])("「%s」 in the palette leads to %s", (typed, place) => {
	expect(found(typed)).toEqual([place]);
});

test("the middle of a Latin word finds nothing, and nothing typed finds all", () => {
	expect(found("ngzing")).toEqual([]);
	expect(found(" ")).toHaveLength(PLACES.length);
	expect(isSought({ name: FOUND_NEW_STORY, label: desk.newStory }, "xin")).toBe(true);
	expect(isSought({ name: "find replace", label: "尋找及取代" }, "find rep")).toBe(true);
});
