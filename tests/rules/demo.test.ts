import { describe, expect, test } from "vitest";
import { demoColumns } from "@/lib/demo/demo-columns";
import { demoPeople } from "@/lib/demo/demo-people";
import { demoSections } from "@/lib/demo/demo-sections";
import { demoStaff } from "@/lib/demo/demo-staff";
import { demoStories } from "@/lib/demo/demo-stories";

describe("the demo newsroom", () => {
	test("every handle a story, column or account names belongs to one of ten people", () => {
		const handles = new Set(demoPeople.map((person) => person.handle));
		expect(handles.size).toBe(10);
		const named = [
			...demoStories.flatMap((story) => story.by),
			...demoColumns.flatMap((column) => column.columnists),
			...demoStaff.flatMap((account) => account.person ?? []),
		];
		expect(named.filter((handle) => !handles.has(handle))).toEqual([]);
	});

	test("every story stands in a section of the navigation", () => {
		const slugs = new Set(demoSections.map((section) => section.slug));
		expect(demoStories.filter((story) => !slugs.has(story.section)).map((story) => story.headline)).toEqual(
			[],
		);
	});
});
