import { describe, expect, test } from "vitest";
import { inType, mediaUrl, parseMediaFile } from "@/lib/media/addresses";
import { creditIn } from "@/lib/media/credit-in";
import { cropFor, focalPointAt, objectPosition } from "@/lib/media/focal-point";
import { libraryHref, parseLibraryFilter, searchWords } from "@/lib/media/library-filter";
import { pictureLine } from "@/lib/media/picture-line";
import { rightsOn, whyNotUsable } from "@/lib/media/rights";
import { processorMs } from "../support/processor-time";

describe("the credit that a caption carries", () => {
	test.each([
		["曜石光子的試產線。圖：何詠琳攝", "何詠琳攝", "曜石光子的試產線。"],
		["圖：何詠琳攝", "何詠琳攝", ""],
		["圖／莫凱晴", "莫凱晴", ""],
		["坪洲上空的無人機（何詠琳攝）", "何詠琳攝", "坪洲上空的無人機"],
		["坪洲上空的無人機（何詠琳攝）。", "何詠琳攝", "坪洲上空的無人機"],
		["中環早上的人潮(路透社圖片)", "路透社圖片", "中環早上的人潮"],
		["中環早上的人潮（路透社）", "路透社", "中環早上的人潮"],
		["公司創辦人（受訪者提供圖片）", "受訪者提供圖片", "公司創辦人"],
		["公司創辦人（曜石光子提供）", "曜石光子提供", "公司創辦人"],
		["舊機房（資料圖片）", "資料圖片", "舊機房"],
		["舊機房（圖片來源：曜石光子）", "曜石光子", "舊機房"],
		["舊機房　攝影：莫凱晴", "莫凱晴", "舊機房"],
		["舊機房。莫凱晴攝", "莫凱晴攝", "舊機房。"],
		["Photo: Ada Wong", "Ada Wong", ""],
		["A quiet hall. Photo by Ada Wong", "Ada Wong", "A quiet hall."],
		["A quiet hall (Photo courtesy of Obsidian Photonics)", "Obsidian Photonics", "A quiet hall"],
		["A quiet hall (Reuters)", "Reuters", "A quiet hall"],
		["A quiet hall (© Ada Wong)", "Ada Wong", "A quiet hall"],
		["A quiet hall. Source: Obsidian.", "Obsidian", "A quiet hall."],
	])("%s", (caption, credit, rest) => {
		expect(creditIn(caption)).toEqual({ credit, caption: rest });
	});

	test.each([
		"",
		"何詠琳（左二）與同事",
		"曜石光子創辦人（左）",
		"新一代晶片（圖）展出",
		"地圖：坪洲一帶的航線由政府公布。其後再改，市民可在網上查閱",
		"公司去年投產（2025年）",
		"攝影展開幕",
		"圖為試產線",
		"Photographers wait outside",
	])("「%s」 carries none", (caption) => {
		expect(creditIn(caption)).toBeNull();
	});

	test("is found in no time in whatever is pasted", () => {
		const texts = ["（".repeat(2000), "圖：".repeat(2000), "圖 ".repeat(3000), "攝。".repeat(3000)];
		expect(processorMs(() => void texts.map(creditIn))).toBeLessThan(2_000);
	});
});

describe("rights end at the end of their last day in Hong Kong", () => {
	test.each([
		[null, "open"],
		["2026-03-11", "expired"],
		["2026-03-12", "ending"],
		["2026-04-11", "ending"],
		["2026-04-12", "running"],
	])("until %s, on 12 March: %s", (rightsUntil, state) => {
		expect(rightsOn("2026-03-12", { rightsUntil })).toBe(state);
	});

	test("a picture that is not for reuse may stay where it is, and goes nowhere else", () => {
		const picture = { rightsUntil: null, isReusable: false };
		expect(whyNotUsable({ ...picture, isShownElsewhere: false }, "2026-03-12")).toBeNull();
		expect(whyNotUsable({ ...picture, isShownElsewhere: true }, "2026-03-12")).toBe("not-for-reuse");
		expect(
			whyNotUsable({ rightsUntil: "2026-03-11", isReusable: true, isShownElsewhere: false }, "2026-03-12"),
		).toBe("rights-expired");
	});
});

describe("the focal point", () => {
	test("is where the pointer is, and at the edge when that is outside", () => {
		const box = { left: 100, top: 50, width: 400, height: 200 };
		expect(focalPointAt({ x: 300, y: 100 }, box)).toEqual({ focalX: 0.5, focalY: 0.25 });
		expect(focalPointAt({ x: 0, y: 900 }, box)).toEqual({ focalX: 0, focalY: 1 });
		expect(objectPosition({ focalX: 0.255, focalY: 1 })).toBe("26% 100%");
	});

	test("cuts a frame out of a picture as the browser does, and never beyond its edges", () => {
		const wide = { width: 1200, height: 800 };
		expect(cropFor(wide, { width: 100, height: 100 }, { focalX: 1, focalY: 0 })).toEqual({
			left: 400,
			top: 0,
			width: 800,
			height: 800,
		});
		expect(cropFor(wide, { width: 160, height: 90 }, { focalX: 0, focalY: 0.5 })).toEqual({
			left: 0,
			top: 63,
			width: 1200,
			height: 675,
		});
		for (const [width, height] of [
			[1, 1],
			[3000, 7],
			[7, 3000],
			[701, 499],
		] as const)
			for (const focal of [0, 0.37, 1]) {
				const crop = cropFor(
					{ width, height },
					{ width: 440, height: 630 },
					{ focalX: focal, focalY: focal },
				);
				expect(crop.left + crop.width).toBeLessThanOrEqual(width);
				expect(crop.top + crop.height).toBeLessThanOrEqual(height);
				expect(Math.min(crop.width, crop.height)).toBeGreaterThan(0);
			}
	});
});

describe("the address of a picture's file", () => {
	const id = "0198c0de-0000-7000-8000-000000000001";
	test("names the file once it has been replaced, in every type, and is read back", () => {
		expect(mediaUrl({ id }, 320)).toBe(`/media/${id}/320.webp`);
		const replaced = mediaUrl({ id, edition: "0123abcd" }, 320);
		expect(inType(`${replaced} 320w, ${mediaUrl({ id }, 640)} 640w`, "avif")).toBe(
			`/media/${id}/0123abcd-320.avif 320w, /media/${id}/640.avif 640w`,
		);
		expect(parseMediaFile("0123abcd-320.jpg")).toEqual({ edition: "0123abcd", width: 320, type: "jpg" });
		expect(parseMediaFile("640.webp")).toEqual({ edition: "", width: 640, type: "webp" });
	});

	test.each([
		"original.jpg",
		"0123abcd-original.jpg",
		"0123ABCD-320.jpg",
		"320.png",
		"-320.jpg",
		"../320.jpg",
		"320.jpg\n",
	])("%j is none", (file) => {
		expect(parseMediaFile(file)).toBeNull();
	});
});

describe("the library's filter", () => {
	test("stands in the address and is read back; what is not understood is left out", () => {
		const before = { uploadedAt: new Date(1_760_000_000_000), id: "0198c0de-0000-7000-8000-000000000001" };
		const filter = { flaw: "no-alt", search: "光纖 & 晶片", before, look: "rows" } as const;
		const query = new URL(libraryHref(filter), "https://ejtech.example").searchParams;
		expect(parseLibraryFilter(Object.fromEntries(query))).toEqual(filter);
		expect(libraryHref(parseLibraryFilter({ show: "everything", before: "1-2", look: ["rows"] }))).toBe(
			"/desk/media",
		);
	});

	test("takes a search apart at spaces of either kind", () => {
		expect(searchWords(" 光纖　晶片\0 wafer ")).toEqual(["光纖", "晶片", "wafer"]);
		expect(searchWords("\uD800")).toEqual(["\uFFFD"]);
	});
});

test("the line under a picture says that a machine made it, after caption and credit", () => {
	const words = { caption: "示意圖", credit: "本報" };
	expect(pictureLine({ ...words, isAiMade: true })).toBe("示意圖（本報）〔AI製圖〕");
	expect(pictureLine({ caption: "", credit: "", isAiMade: false })).toBe("");
});
