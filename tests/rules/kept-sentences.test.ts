import { describe, expect, test } from "vitest";
import { keptSentences, LABEL_FROM, sentencesIn } from "@/lib/submissions/kept-sentences";
import { bandsOf, COMPARED_FROM, likenessOf } from "@/lib/submissions/likeness";

const RELEASE = [
	"智榕教育科技今日宣布，旗下作文批改助手推出免費校園版，首階段邀請一百間中學試用。",
	"公司行政總裁彭思敏表示，系統可在兩分鐘內完成一篇六百字作文的初步批改。",
	"試用計劃由二○二七年一月開始，為期六個月，學校可於網上登記。",
].join("\n");

describe("how far a story has come from what was sent", () => {
	test("a story copied whole is the sender's; one written anew is ours", () => {
		expect(keptSentences([RELEASE], RELEASE).share).toBe(1);
		const ours = "坊間的批改工具愈來愈多。本報向三位中文科主任查詢，兩位稱暫不考慮讓學生使用。";
		expect(keptSentences([RELEASE], ours)).toEqual({ share: 0, sentences: [] });
	});

	test("a sentence with a name or a number changed, other punctuation and other width is still kept", () => {
		const changed = "公司行政總裁彭思文表示：系統可在兩分鐘內完成一篇６００字作文的初步批改";
		const { share, sentences } = keptSentences([RELEASE.replace("六百字", "600字")], changed);
		expect(sentences).toEqual([changed]);
		expect(share).toBe(1);
	});

	test("half a story kept is half its signs, and the kept sentences are told as they stand in the story", () => {
		const kept = "試用計劃由二○二七年一月開始，為期六個月，學校可於網上登記。";
		const own = "本報翻查政府採購紀錄，發現該公司去年已向八間學校供應同類系統。";
		const { share, sentences } = keptSentences([RELEASE], `${own}${kept}`);
		expect(sentences).toEqual([kept]);
		expect(share).toBeGreaterThan(LABEL_FROM);
		expect(share).toBeLessThan(0.6);
	});

	test("a turn of phrase is nobody's, an empty story keeps nothing, nor does one beside an empty source", () => {
		expect(keptSentences([RELEASE], "公司表示。").share).toBe(0);
		expect(keptSentences([RELEASE], "").share).toBe(0);
		expect(keptSentences([""], RELEASE).share).toBe(0);
	});

	test("a sentence kept from either of two senders is kept", () => {
		const other = "主辦機構補充，計劃下月起接受幼稚園報名，名額三十個。";
		const ours = `${other}\n試用計劃由二○二七年一月開始，為期六個月，學校可於網上登記。`;
		expect(keptSentences([RELEASE, other], ours).share).toBe(1);
		expect(keptSentences([RELEASE], ours).share).toBeLessThan(0.6);
	});

	test("sentences end at their marks and at lines, and keep the bracket that closes them", () => {
		expect(sentencesIn("他說：「好。」再說一次！\n完")).toEqual(["他說：「好。」", "再說一次！", "完"]);
	});
});

describe("the same news from several senders", () => {
	const bandsInCommon = (one: string, other: string) => {
		const [first, second] = [bandsOf(one), bandsOf(other)];
		return first.filter((hash, band) => hash === second[band]).length;
	};

	test("a release that an agency sends again with another opening is found by its bands, with the sentences that both have", () => {
		const again = `本公司代客戶發布以下消息。\n${RELEASE}`;
		expect(bandsInCommon(RELEASE, again)).toBeGreaterThanOrEqual(COMPARED_FROM);
		const { likeness, shared } = likenessOf(RELEASE, again);
		expect(likeness).toBeGreaterThan(0.7);
		expect(shared).toHaveLength(3);
	});

	test("another release of the same sender is another thing", () => {
		const other =
			"智榕教育科技宣布委任陳啟明為財務總監，即日生效。陳啟明曾任職於兩間會計師行，在併購及上市方面有二十年經驗，將負責集團的投資者關係及資金調配。";
		expect(bandsInCommon(RELEASE, other)).toBeLessThan(COMPARED_FROM);
		expect(likenessOf(RELEASE, other).likeness).toBeLessThan(0.1);
	});

	test("a text of a few words is like none, and every band is a number that PostgreSQL keeps", () => {
		expect(bandsOf("請聯絡我們。")).toEqual([]);
		for (const band of bandsOf(RELEASE)) expect(band).toBe(band | 0);
		expect(bandsOf(RELEASE)).toHaveLength(32);
	});
});
