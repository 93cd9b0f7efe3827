import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TipPage } from "@/components/tips/tip-page";
import { markup } from "@/lib/documents/markup";
import type { TipView } from "@/lib/tips/tip-view";
import { tipPage } from "@/lib/words/tip-page";
import { TIP_SENTENCES } from "../support/tip-sentences";

const seal = { ids: ["a"], recipients: ["age1pq1a"], fingerprints: ["0123 4567"] };
const nothingTyped = { text: "", contact: "" };
const form: TipView = {
	kind: "form",
	seal,
	elsewhere: { secureDrop: "", signal: "" },
	keptDays: 90,
	typed: nothingTyped,
	problem: null,
};
const shown = (view: TipView) => markup(<TipPage view={view} now={new Date()} />);

describe("the page of confidential tips", () => {
	test("says no sentence that no test keeps true", () => {
		const { problems, states: _states, exampleWords: _words, ...said } = tipPage;
		const texts = Object.values(said).flatMap((value) =>
			typeof value === "function"
				? [(value as (one: never) => string | string[])(valueFor(value) as never)].flat()
				: value,
		);
		const telling = texts.filter((text) => /。/.test(text));
		const promised = [
			...tipPage.wontList,
			...tipPage.willList(90),
			...tipPage.cannotList,
			tipPage.clean,
			...Object.values(problems),
		];
		expect([...telling, ...promised].filter((text) => !TIP_SENTENCES[text])).toEqual([]);
	});

	test("keeps no sentence in the list that it does not say any more", () => {
		const said = JSON.stringify([
			tipPage,
			tipPage.willList(90),
			tipPage.receivedNext(90),
			tipPage.destroyedAfter("1月1日"),
		]);
		expect(Object.keys(TIP_SENTENCES).filter((text) => !said.includes(JSON.stringify(text)))).toEqual([]);
	});

	test.each(Object.entries(TIP_SENTENCES))("%s", (_, [file, title]) => {
		expect(readFileSync(file, "utf8")).toContain(title);
	});

	test("warns before it asks", async () => {
		const page = await shown(form);
		const [warning, field] = [page.indexOf(tipPage.warnTitle), page.indexOf("<textarea")];
		expect(warning).toBeGreaterThan(0);
		expect(warning).toBeLessThan(field);
		expect(page.indexOf(tipPage.warn)).toBeLessThan(field);
	});

	test("names what it cannot promise", async () => {
		const page = await shown(form);
		for (const limit of tipPage.cannotList) expect(page).toContain(limit);
	});

	test("shows SecureDrop and Signal where they are set, and not a word of them where they are not", async () => {
		expect(await shown(form)).not.toMatch(/SecureDrop|Signal/);
		const elsewhere = { secureDrop: `${"a".repeat(56)}.onion`, signal: "ejt.01" };
		for (const view of [
			{ ...form, elsewhere },
			{ kind: "closed" as const, elsewhere },
		]) {
			expect(await shown(view)).toContain(elsewhere.secureDrop);
			expect(await shown(view)).toContain(elsewhere.signal);
		}
	});

	test("leaves a thread by itself after half an hour", async () => {
		const page = await shown({
			kind: "thread",
			words: ["海島"],
			state: "received",
			destroyedAfter: "2026-03-12",
			messages: [],
			seal,
			typed: nothingTyped,
			problem: null,
			said: null,
		});
		expect(page).toContain('content="1800;url=/contribute/tip"');
	});

	test("has every form posted to its one address, and no address with anything in it", async () => {
		const page = await shown(form);
		const forms = page.match(/<form [^>]*>/g) ?? [];
		expect(forms.length).toBe(3);
		for (const one of forms) expect(one).toMatch(/method="post"/);
		for (const one of forms) expect(one).toMatch(/action="\/contribute\/tip"/);
	});
});

function valueFor(told: unknown): number | string {
	return told === tipPage.destroyedAfter ? "1月1日" : 90;
}
