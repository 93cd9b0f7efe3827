import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isIn, PLACES, placesFor } from "@/components/desk/desk-places";
import { aStaff } from "../support/a-staff";

describe("the places of the desk", () => {
	test("every page that stands at the root of the desk is a place, on a phone as on a wide screen", () => {
		const folders = readdirSync("app/desk", { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !entry.name.startsWith("["))
			.map(({ name }) => `/desk/${name}`);
		const places = PLACES.flatMap((place) => [place.href, ...("also" in place ? place.also : [])]);
		expect(places.sort()).toEqual(["/desk", ...folders].sort());
	});

	test("nobody is led to a page that would turn them away", () => {
		expect(placesFor(aStaff("writer"))).toEqual([
			"today",
			"work",
			"articles",
			"notices",
			"diary",
			"media",
			"templates",
			"account",
		]);
		expect(placesFor(aStaff("columnist"))).toEqual([
			"today",
			"work",
			"articles",
			"notices",
			"media",
			"templates",
			"account",
		]);
		expect(placesFor(aStaff("editor"))).toEqual([
			"today",
			"work",
			"articles",
			"notices",
			"front",
			"inbox",
			"diary",
			"directory",
			"corrections",
			"media",
			"comments",
			"searches",
			"templates",
			"rates",
			"account",
		]);
		expect(placesFor(aStaff("press-desk"))).toEqual([
			"today",
			"notices",
			"inbox",
			"diary",
			"media",
			"account",
		]);
		expect(placesFor(aStaff("tip-custodian"))).toEqual(["today", "notices", "tips", "media", "account"]);
		expect(placesFor(aStaff("admin"))).toEqual(PLACES.map(({ name }) => name));
	});

	test("a page inside a place lies in it, and today is only itself", () => {
		expect(isIn("/desk/articles/1/corrections", { href: "/desk/articles" })).toBe(true);
		expect(isIn("/desk/articles", { href: "/desk" })).toBe(false);
		expect(isIn("/desk/tags/1", { href: "/desk/people", also: ["/desk/tags"] })).toBe(true);
		expect(isIn("/desk/pagesque", { href: "/desk/pages" })).toBe(false);
	});
});
