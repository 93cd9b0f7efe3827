import type { Body } from "@/lib/body/body";
import { textOf } from "@/lib/body/body";
import { type Random, seededRandom } from "@/lib/line-cuts/seeded-random";
import { countWords, excerptOf } from "@/lib/text/measure";

type Words = readonly [string, ...string[]];

const WHO: Words = [
	"曜石光子",
	"浦台雲端",
	"鏡海機械",
	"青衣實驗室",
	"南岬晶圓",
	"北角數據",
	"榕樹資本",
	"碇泊科技",
	"灣畔銀行",
	"銅鑼能源",
];
const WHEN: Words = [
	"昨日",
	"本周",
	"上月底",
	"今年第二季",
	"過去半年",
	"業績會上",
	"試產期間",
	"測試完成後",
];
const DID: Words = ["公布", "展示", "推遲", "擴大", "重新評估", "着手準備", "以較低成本完成", "與供應商商討"];
const WHAT: Words = [
	"光子晶片",
	"邊緣伺服器",
	"倉庫機械人",
	"語音模型",
	"電池回收線",
	"無人駕駛接駁車",
	"碳排放核算工具",
	"支付閘道",
];
const THEN: Words = [
	"產能可望於明年首季提高一倍",
	"參與測試的用戶由三百人增至四千人",
	"單位成本較去年下降百分之十二",
	"董事會尚未決定是否引入外來股東",
	"監管機構要求補交兩份技術文件",
	"工程師認為散熱仍是最難的一關",
	"銷售主管指本地訂單佔去六成",
	"研究團隊會於下月公開原始數據",
];

export type InventedBody = { body: Body; excerpt: string; words: number };

/** Bodies of 800 to 1,500 characters, the same ones for the same `count`. */
export function inventedBodies(count: number): InventedBody[] {
	const random = seededRandom(count);
	return Array.from({ length: count }, (_, index) => {
		const wanted = 800 + ((index * 97) % 700);
		const paragraphs: string[] = [];
		for (let length = 0; length < wanted; ) {
			const text = Array.from({ length: 3 }, () => sentence(random)).join("");
			paragraphs.push(text);
			length += text.length;
		}
		const body: Body = {
			type: "doc",
			content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
		};
		const text = textOf(body);
		return { body, excerpt: excerptOf(text), words: countWords(text) };
	});
}

/** Names of tags and people: every pair of two syllables, so that none comes twice. */
export function inventedNames(count: number, kind: "tag" | "person"): string[] {
	const first = kind === "tag" ? [...WHAT, ...WHO] : [..."顧岑蔚殷霍莫簡宓鄺翟"];
	const second = [
		..."元亨利貞子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛壬癸天地玄黃宇宙洪荒日月盈昃寒來暑往秋收冬藏",
	];
	return Array.from({ length: count }, (_, index) => {
		const a = first[index % first.length];
		const b = second[Math.floor(index / first.length) % second.length];
		const c = second[Math.floor(index / first.length / second.length) % second.length];
		return `${a}${b}${c}`;
	});
}

export const KICKERS = WHAT;
export const CLAIMS = WHO.flatMap((who) => DID.map((did) => `${who}${did}新一代產品`));
export const SUBS = THEN.map((then) => then.slice(0, 10));

/** Half of a sentence is drawn character by character: text of a few phrases would be packed three times smaller than real text. */
function sentence({ pick, whole }: Random): string {
	const drawn = Array.from({ length: 24 }, () => String.fromCodePoint(whole(0x4e00, 0x5fff))).join("");
	return `${pick(WHO)}${pick(WHEN)}${pick(DID)}${pick(WHAT)}，${drawn}，${pick(THEN)}。`;
}
