import { describe, expect, test } from "vitest";
import { type Body, picturesOf, textOf } from "@/lib/body/body";
import { checkBody } from "@/lib/body/body-schema";
import { bodyFromMarkup, picturesInMarkup } from "@/lib/demo/demo-body";
import { demoBooks } from "@/lib/demo/demo-books";
import { demoBoxes } from "@/lib/demo/demo-boxes";
import { demoColumns } from "@/lib/demo/demo-columns";
import { demoInstant, latestDemoDay } from "@/lib/demo/demo-dates";
import { demoPeople } from "@/lib/demo/demo-people";
import { demoSections } from "@/lib/demo/demo-sections";
import { demoStaff } from "@/lib/demo/demo-staff";
import { demoStories } from "@/lib/demo/demo-stories";
import { DEMO_MOTIFS, type DemoStory } from "@/lib/demo/demo-story";
import { formatHeadline, parseHeadline } from "@/lib/headlines/headline";
import { dayOf, fromHongKong } from "@/lib/time/hong-kong";
import { STAGES } from "@/lib/workflow/stages";

const published = demoStories.filter((story) => !story.state);
const HAN = "[\\p{Script=Han}，。、；：？「」『』（）《》]";

describe("the demo newsroom", () => {
	test("has at least 64 published stories, a scheduled one and something at every stage, of every kind", () => {
		expect(published.length).toBeGreaterThanOrEqual(64);
		const reached = demoStories
			.filter((story) => story.state === "draft")
			.map(({ way }) => way?.stage ?? "draft");
		for (const stage of [...STAGES, "returned"]) expect(reached).toContain(stage);
		expect(demoStories.filter((story) => story.state === "scheduled")).toHaveLength(1);
		const ofKind = (kind: DemoStory["kind"]) => published.filter((story) => story.kind === kind).length;
		expect(ofKind("column")).toBe(10);
		expect(ofKind("interview")).toBe(4);
		expect(ofKind("excerpt")).toBe(3);
	});

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

	test("every story stands in a section of the navigation and names a column and a book that exist", () => {
		const sections = new Set(demoSections.map((section) => section.slug));
		const books = new Set(demoBooks.map((book) => book.slug));
		expect(demoStories.filter((story) => !sections.has(story.section)).map(headlineOf)).toEqual([]);
		expect(demoStories.filter((story) => story.book && !books.has(story.book)).map(headlineOf)).toEqual([]);
		for (const story of published.filter(({ kind }) => kind === "column")) {
			const column = demoColumns.find(({ slug }) => slug === story.column);
			expect(column?.columnists, story.headline).toEqual(story.by);
		}
		expect(demoColumns).toHaveLength(5);
	});

	test("there is an account for every role", () => {
		const roles = new Set(demoStaff.map((account) => account.role));
		expect([...roles].sort()).toEqual([
			"admin",
			"chief",
			"columnist",
			"editor",
			"press-desk",
			"sub-editor",
			"tip-custodian",
			"writer",
		]);
	});

	test.each(demoStories.map((story) => [story.headline, story] as const))(
		"%s: the headline parses to a claim in house format and back",
		(line, story) => {
			const headline = parseHeadline(line);
			expect(headline.claim).not.toBe("");
			expect(headline.kicker === null).toBe(story.kind === "column");
			expect(formatHeadline(headline)).toBe(line);
			expect(line).not.toMatch(/[|⎹∣︱│￨丨]/u);
		},
	);

	test.each(demoStories.map((story) => [story.headline, story] as const))(
		"%s: the body is one the newsroom accepts unchanged, with alt and credit on every picture",
		(_, story) => {
			const body = bodyOf(story);
			expect(checkBody(body)).toEqual({ ok: true, body });
			const pictures = [...picturesInMarkup(story.body), ...(story.picture ? [story.picture] : [])];
			expect(picturesOf(body)).toHaveLength(picturesInMarkup(story.body).length);
			for (const picture of pictures) {
				expect(DEMO_MOTIFS).toContain(picture.motif);
				expect(picture.alt).not.toBe("");
				expect(picture.credit).not.toBe("");
			}
			expect(textOf(body)).not.toMatch(/[*[\]]|\]\(|^[#>-] /mu);
		},
	);

	test.each([
		["a half-width mark beside Chinese", new RegExp(`${HAN}[,;:!?()]|[,;:!?()]${HAN}`, "u")],
		["a space between Han and Latin or digits", new RegExp(`${HAN} [\\w(]|[\\w)%] ${HAN}`, "u")],
		["an exclamation mark", /[!！]/u],
		["a form this house does not print", /[裡佈您綫啓説閲]|軟體|數位|網路|週/u],
		["a thousands comma under ten thousand", /(?<![\d,])\d,\d{3}(?![\d,])/u],
		["a full-width digit", /[０-９％]/u],
	])("no text has %s", (_, fault) => {
		expect(
			demoStories.filter((story) => textsOf(story).some((text) => fault.test(text))).map(headlineOf),
		).toEqual([]);
		const house = [
			...demoPeople.map((person) => person.bioShort),
			...demoSections.map((section) => section.description),
			...demoColumns.map((column) => column.description),
			...demoBooks.map((book) => book.blurb),
			...demoBoxes.map((box) => box.text),
		];
		expect(house.filter((text) => fault.test(text))).toEqual([]);
	});

	test("every amount of US dollars is converted at 7.8", () => {
		const amounts = demoStories.flatMap((story) => {
			const texts = textsOf(story).join("\n");
			return [...texts.matchAll(/([\d.]+)(億|萬|)美元（約([\d.]+)(億|萬|)港元）/gu)];
		});
		expect(amounts.length).toBeGreaterThan(8);
		const scale: Record<string, number> = { 億: 1e8, 萬: 1e4 };
		const wrong = amounts.filter(([, usd, usdScale = "", hkd, hkdScale = ""]) => {
			const exact = Number(usd) * (scale[usdScale] ?? 1) * 7.8;
			return Math.abs(exact - Number(hkd) * (scale[hkdScale] ?? 1)) > exact * 0.001;
		});
		expect(wrong.map(([text]) => text)).toEqual([]);
	});

	test("every stock code has five digits in full-width brackets and belongs to one company", () => {
		const pairs = demoStories
			.flatMap((story) => textsOf(story))
			.flatMap((text) =>
				[...text.matchAll(/([\p{Script=Han}]{4})（(\d+)）/gu)].map(([, name, code]) => [code, name]),
			);
		expect(pairs.filter(([code]) => code?.length !== 5)).toEqual([]);
		expect(new Set(pairs.map(String)).size).toBe(new Set(pairs.map(([code]) => code)).size);
	});

	test("the newest news of the latest day has a picture and runs to a thousand characters, as a lead should", () => {
		const [lead] = published
			.filter((story) => story.kind === "news" && story.daysAgo === 0)
			.sort((one, other) => other.time.localeCompare(one.time));
		expect(lead?.headline).toMatch(/^光子晶片｜/u);
		expect(lead?.picture?.motif).toBe("fibre");
		expect(lead && textOf(bodyOf(lead)).length).toBeGreaterThan(1000);
	});

	test("about forty tags are shared by two stories or more", () => {
		const uses = new Map<string, number>();
		for (const tag of demoStories.flatMap((story) => story.tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
		expect([...uses.values()].filter((count) => count > 1).length).toBeGreaterThanOrEqual(30);
	});

	test.each(["00:05", "09:59", "10:00", "14:45", "19:30", "23:50"])(
		"seeded at %s on any weekday, no story is dated in the future",
		(time) => {
			for (let day = 8; day < 15; day++) {
				const now = fromHongKong(`2026-03-${String(day).padStart(2, "0")}`, time) ?? new Date(0);
				const latest = latestDemoDay(now);
				expect(published.filter((story) => demoInstant(story, latest, now) > now).map(headlineOf)).toEqual(
					[],
				);
				const oldest = Math.min(...published.map((story) => demoInstant(story, latest, now).getTime()));
				expect(now.getTime() - oldest).toBeLessThan(34 * 86_400_000);
			}
		},
	);

	test("columns come out on their own weekday, and news slides off the weekend", () => {
		for (let day = 8; day < 15; day++) {
			const latest = `2026-03-${String(day).padStart(2, "0")}`;
			for (const story of published) {
				const at = demoInstant(story, latest, new Date(0));
				const weekday = new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay() || 7;
				const column = demoColumns.find(({ slug }) => slug === story.column);
				if (column) expect(weekday, story.headline).toBe(column.weekday);
				else if (!story.weekend && story.daysAgo > 0) expect(weekday, story.headline).toBeLessThan(6);
			}
		}
	});
});

function headlineOf(story: DemoStory): string {
	return story.headline;
}

function bodyOf(story: DemoStory): Body {
	return bodyFromMarkup(story.body, { mediaIdFor: () => "0198c0de-0000-7000-8000-000000000001" });
}

function textsOf(story: DemoStory): string[] {
	const { alt = "", caption = "", credit = "" } = story.picture ?? {};
	const inText = picturesInMarkup(story.body).flatMap((picture) => [picture.alt, picture.credit]);
	return [
		story.headline.replaceAll(" ", "\n"),
		story.excerpt ?? "",
		...[alt, caption, credit],
		...inText,
		textOf(bodyOf(story)),
	];
}
