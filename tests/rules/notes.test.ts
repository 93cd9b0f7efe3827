import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextThread } from "@/components/desk/editor/together/note-hand";
import { anchorAt, findAnchor } from "@/lib/notes/anchor";
import { mentionedIn, mentionsApart } from "@/lib/notes/mentions";

const TEXT = "曜石光子昨日宣布完成集資。\n公司料年底投產，年底前再集資。\n分析員料良率偏低。";
const at = (words: string, text = TEXT, from = text.indexOf(words)) =>
	anchorAt(text, { from, to: from + words.length });
const foundIn = (text: string, anchor: ReturnType<typeof at>) => {
	const found = findAnchor(text, anchor);
	return found && text.slice(found.from, found.to);
};

describe("the place of a note", () => {
	test("is found again wherever its words have gone to", () => {
		const anchor = at("料良率偏低");
		expect(foundIn(`新的首段。\n${TEXT}`, anchor)).toBe("料良率偏低");
		expect(foundIn("分析員料良率偏低。\n曜石光子昨日宣布完成集資。", anchor)).toBe("料良率偏低");
	});

	test("is, of several that read alike, the one with the same surroundings", () => {
		const second = at("年底", TEXT, TEXT.lastIndexOf("年底"));
		const longer = `一早說年底。\n${TEXT}`;
		expect(findAnchor(longer, second)?.from).toBe(longer.lastIndexOf("年底"));
	});

	test("is what stands between the old surroundings when its words were changed", () => {
		const anchor = at("料年底投產", TEXT);
		expect(foundIn(TEXT.replace("料年底投產", "預計明年初量產"), anchor)).toBe("預計明年初量產");
	});

	test("is nowhere once its words were taken out, or for the story as a whole", () => {
		expect(findAnchor(TEXT.replace("料年底投產", ""), at("料年底投產"))).toBeNull();
		expect(findAnchor("全文改寫。", at("料年底投產"))).toBeNull();
		expect(findAnchor(TEXT, { quote: "", before: "", after: "" })).toBeNull();
	});

	test("is found to the letter in the text that it was made of, whatever that is", () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.nat(79), fc.nat(79), (text, one, other) => {
				const [from, to] = [Math.min(one, other) % text.length, Math.max(one, other) % (text.length + 1)];
				fc.pre(from < to);
				const found = findAnchor(text, anchorAt(text, { from, to }));
				expect(found && text.slice(found.from, found.to)).toBe(text.slice(from, to));
			}),
		);
	});
});

test("a mention is a whole name after an @, the longest that fits; people of one name are all meant", () => {
	const people = [{ name: "陳芷" }, { name: "陳芷澄" }, { name: "Amy Ko" }, { name: "陳芷澄" }];
	const named = (text: string) => mentionedIn(text, people).map(({ name }) => name);
	expect(named("請 @陳芷澄看看")).toEqual(["陳芷澄", "陳芷澄"]);
	expect(named("＠Amy Ko，@陳芷。")).toEqual(["陳芷", "Amy Ko"]);
	expect(named("陳芷澄 a@b.example")).toEqual([]);
});

describe("walking from note to note", () => {
	const thread = (id: string, quote = id) => ({
		...{ id, resolvedAt: null, resolvedByName: null, notes: [] },
		anchor: { quote, before: "", after: "" },
	});
	const walked = (given: { chosen?: string; caret?: number; by: 1 | -1 }) =>
		nextThread({
			threads: [thread("late"), thread("whole", ""), thread("lost"), thread("early")],
			places: new Map([
				["late", { from: 40, to: 44 }],
				["early", { from: 5, to: 9 }],
			]),
			chosen: null,
			caret: 0,
			...given,
		});

	test("goes from the caret to the next in the text, and on from the one that is chosen", () => {
		expect(walked({ caret: 5, by: 1 })).toBe("late");
		expect(walked({ caret: 40, by: -1 })).toBe("early");
		expect(walked({ chosen: "whole", by: 1 })).toBe("early");
		expect(walked({ chosen: "late", by: 1 })).toBe("lost");
	});

	test("comes round at both ends, and to nothing where there is none", () => {
		expect(walked({ chosen: "lost", by: 1 })).toBe("whole");
		expect(walked({ chosen: "whole", by: -1 })).toBe("lost");
		expect(walked({ caret: -5, by: -1 })).toBe("lost");
		expect(nextThread({ threads: [], places: null, chosen: null, caret: 0, by: 1 })).toBeNull();
	});
});

test("a name with its @ is set apart, the longer of two that begin alike", () => {
	const apart = (text: string) =>
		mentionsApart(text, ["陳芷", "陳芷澄"]).map((one) => [one.text, one.isName]);
	expect(apart("請＠陳芷澄 看，@某人不必")).toEqual([
		["請", false],
		["＠陳芷澄", true],
		[" 看，@某人不必", false],
	]);
	expect(apart("@陳芷")).toEqual([["@陳芷", true]]);
	expect(apart("無人")).toEqual([["無人", false]]);
});
