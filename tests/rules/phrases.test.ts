import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phrases, withoutBreakMarks } from "@/lib/headlines/phrases";

describe("a headline breaks between phrases", () => {
	test.each([
		["坪洲送藥航線獲批", "坪洲/送藥/航線/獲批"],
		["路軌維修由「聽」變「睇數」", "路軌/維修/由「聽」/變「睇數」"],
		["錯字率跌至4.8%", "錯字率/跌至4.8%"],
		["兼受Llama 4失利打擊", "兼受Llama 4失利/打擊"],
		["首批算力券用不足三成", "首批/算力券/用不足/三成"],
		["海外拍卡零手續費背後", "海外/拍卡/零手續費/背後"],
		["無人機送貨試飛成功", "無人機/送貨/試飛/成功"],
		["湛家揚博士談傳承", "湛家揚博士/談傳承"],
		["數碼港擬建第二座數據中心", "數碼港/擬建/第二座/數據中心"],
		["中小企嫌手續繁", "中小企/嫌手續繁"],
		["港鐵人臉識別閘機年底試行", "港鐵/人臉識別/閘機/年底/試行"],
		["銀行防詐主管邱啟邦：我們賣的是時間", "銀行/防詐/主管/邱啟邦：/我們/賣的是/時間"],
		["獲3200萬元A+輪融資", "獲3200萬元A+輪/融資"],
		["試試少一個字。", "試試/少一個字。"],
		["iOS 26.4中文版押後至明年第二季", "iOS 26.4中文版/押後/至明年/第二季"],
		["北都區首條接駁線2027年通車", "北都區/首條/接駁線2027年/通車"],
		["12宗交易合計48.6億港元", "12宗/交易/合計48.6億港元"],
		["年底前推出", "年底前/推出"],
		["前總裁聖誕後回歸", "前總裁/聖誕後/回歸"],
		["次季交付量升兩倍", "次季/交付量/升兩倍"],
		["黃仁勳稱星艦用上量子比特", "黃仁勳/稱星艦/用上/量子比特"],
		["中環律師行棄雲端", "中環/律師行/棄雲端"],
		["粵語配音員聲線遭複製", "粵語/配音員/聲線遭/複製"],
		["元朗潔淨室年中交付", "元朗/潔淨室/年中/交付"],
		["西貢三條遠足徑試行短訊求救", "西貢/三條/遠足徑/試行/短訊/求救"],
		["礦場退役貨充斥深水埗", "礦場/退役/貨充斥/深水埗"],
		["託管牌照諮詢期將滿", "託管/牌照/諮詢期/將滿"],
	])("%s", (text, expected) => {
		expect(phrases(text).join("/")).toBe(expected);
	});

	test("an editor's mark overrides the dictionary and never shows", () => {
		expect(phrases("坪洲送藥^航線獲批")).toEqual(["坪洲送藥", "航線獲批"]);
		expect(withoutBreakMarks("坪洲送藥^航線獲批")).toBe("坪洲送藥航線獲批");
		expect(phrases("^")).toEqual([]);
	});

	test("never beside Latin, digits, spaces or the wrong side of a mark, and nothing is lost", () => {
		const pieces = fc.array(
			fc.constantFrom(..."港大光子晶片獲批由𨋢一的，。「」（）《》——……·% A4", "AI", "Llama 4", "機械人"),
			{ maxLength: 16 },
		);
		fc.assert(
			fc.property(pieces, (given) => {
				const text = given.join("");
				const parts = phrases(text);
				expect(parts.join("")).toBe(text);
				for (const [index, after] of parts.slice(1).entries()) {
					const before = parts[index] ?? "";
					expect(before).not.toMatch(/[A-Za-z0-9%\s「（《—…·]$/u);
					expect(after).not.toMatch(/^[A-Za-z0-9%\s」）》，。—…·]/u);
				}
			}),
			{ numRuns: 1500 },
		);
	});
});
