import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isIn, PLACES, placesFor } from "@/components/desk/desk-places";
import type { Role } from "@/db/schema/users";
import type { Actor } from "@/lib/access/actor";

describe("the places of the desk", () => {
	test("every page that stands at the root of the desk is a place, on a phone as on a wide screen", () => {
		const folders = readdirSync("app/desk", { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !entry.name.startsWith("["))
			.map(({ name }) => `/desk/${name}`);
		expect(PLACES.map(({ href }) => href).sort()).toEqual(["/desk", ...folders].sort());
	});

	test("nobody is led to a page that would turn them away", () => {
		expect(placesFor(staff("writer"))).toEqual(["today", "articles", "media", "templates", "account"]);
		expect(placesFor(staff("columnist"))).toEqual(["today", "articles", "media", "templates", "account"]);
		expect(placesFor(staff("editor"))).toEqual([
			"today",
			"articles",
			"front",
			"media",
			"comments",
			"searches",
			"templates",
			"account",
		]);
		expect(placesFor(staff("admin"))).toEqual(PLACES.map(({ name }) => name));
	});

	test("a page inside a place lies in it, and today is only itself", () => {
		expect(isIn("/desk/articles/1/corrections", { href: "/desk/articles" })).toBe(true);
		expect(isIn("/desk/articles", { href: "/desk" })).toBe(false);
		expect(isIn("/desk/pagesque", { href: "/desk/pages" })).toBe(false);
	});
});

function staff(role: Role): Actor {
	return {
		kind: "staff",
		userId: "u",
		sessionId: "s",
		personId: null,
		role,
		name: role,
		email: `${role}@newsroom.example`,
		locale: "zh-Hant-HK",
	};
}
