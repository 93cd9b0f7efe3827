import { headingsOf, paragraphsOf } from "@/lib/body/body";
import type { PageImport } from "@/lib/import/import-page";
import type { ImportedDraft, StoryFate } from "@/lib/import/import-story";
import type { ReadPage, UnderstoodAs } from "@/lib/import/read-page-text";
import { dayInWords } from "@/lib/time/hong-kong";
import type { Problem } from "@/lib/write/outcome";

/** What an editor reads after an import: the drafts made, then each line of the file and how it was understood. */
export function reportOfImport({ reading, story, latest, newPeople }: PageImport): string {
	return [
		...draftLines(story),
		...latest.flatMap(draftLines),
		...(newPeople.length > 0 ? [`新增作者：${newPeople.join("、")}（請補上英文名及簡介）`] : []),
		"",
		...summaryOf(reading),
		"",
		"逐行讀法：",
		...reading.understood.map((range) => `  ${lineNumbers(range)}　${NAMES[range.as]}`),
		...notUnderstoodLines(reading),
	].join("\n");
}

/** One sentence for a file that was refused; nothing has been changed when it is shown. */
export function sentenceOfProblem({ code, field, values = {} }: Problem, file: string): string {
	const name = `「${file}」`;
	switch (code) {
		case "binary":
			return `${name}不是文字檔，未有匯入任何內容。`;
		case "too-large":
			return `${name}太大，不像一篇文章的版面文字，未有匯入任何內容。`;
		case "too-long":
			return `${name}的${FIELDS[field ?? ""] ?? "一欄"}太長${ofStory(values)}，未有匯入任何內容。`;
		case "empty":
			return `${name}是空白檔案，未有匯入任何內容。`;
		case "not-utf-8":
			return `${name}不是UTF-8或UTF-16編碼（可能是Big5），請轉換編碼後再匯入。`;
		case "no-headline":
			return `${name}由第${values.line}行起便是內文，找不到標題，未有匯入任何內容。`;
		case "no-body":
			return `${name}第${values.line}行的標題之後沒有內文，未有匯入任何內容。`;
		default:
			return `${name}的${FIELDS[field ?? ""] ?? "內容"}不獲接納（${code}）${ofStory(values)}，未有匯入任何內容。`;
	}
}

function ofStory({ headline }: NonNullable<Problem["values"]>): string {
	return headline ? `：「${headline}」` : "";
}

const FIELDS: Record<string, string> = {
	headline: "標題",
	excerpt: "摘要",
	body: "內文",
	"provenance.publication": "原文出處",
	"provenance.page": "出處版面",
	title: "書名",
	author: "書的作者",
	blurb: "書的簡介",
};

const FATES: Record<StoryFate, string> = {
	drafted: "已建立草稿",
	completed: "已為先前的摘要草稿補上全文",
	"already-there": "先前已匯入，沒有改動",
	"worked-on": "先前的摘要草稿已有人編輯，沒有改動",
};

const NAMES: Record<UnderstoodAs, string> = {
	headline: "標題",
	provenance: "原文出處",
	lead: "導言",
	heading: "小題",
	paragraph: "段落",
	"author-note": "作者簡介",
	credit: "署名及圖片來源",
	date: "日期",
	"part-title": "欄目標題",
	book: "書介",
	support: "支持方格",
	contact: "投稿聯絡",
	related: "相關文章",
	"latest-item": "最新消息",
};

function draftLines({ number, headline, fate }: ImportedDraft): string[] {
	return [`#${number}　${headline}`, `　　${FATES[fate]}`];
}

function summaryOf(reading: ReadPage): string[] {
	const { headline, provenance, columnist, publishedOn, body, books, latest, credits, related } = reading;
	const source =
		provenance &&
		`${provenance.issue ?? ""}${provenance.publication}${provenance.page ? `「${provenance.page}」` : ""}`;
	return [
		`眉題：${headline.kicker ?? "（無）"}`,
		`主題：${headline.claim}`,
		`副題：${headline.subs.join("／") || "（無）"}`,
		`作者：${columnist ? `${columnist.name}${columnist.honorific ?? ""}` : "（版面沒有列明）"}`,
		`出處：${source ?? "（無）"}`,
		`日期：${(publishedOn && dayInWords(publishedOn)) ?? "（版面沒有列明）"}`,
		`內文：${paragraphsOf(body).length}段、${headingsOf(body).length}個小題`,
		`書介：${books.map((book) => `《${book.title}》`).join("、") || "（無）"}`,
		`最新消息：${latest.length}則${latest.some((item) => item.isThisPage) ? "（其中一則是本文）" : ""}`,
		...(related.length > 0 ? [`相關文章：${related.length}則，沒有建立草稿`] : []),
		...(books.length > 1 ? ["只有第一本書附在文章之後，其餘請在編輯室加上。"] : []),
		...credits.map((credit) => `未有放入草稿，請自行核對：${credit}`),
	];
}

function notUnderstoodLines({ notUnderstood }: ReadPage): string[] {
	if (notUnderstood.length === 0) return ["沒有讀不懂的行。"];
	return ["讀不懂，沒有匯入：", ...notUnderstood.map(({ line, text }) => `  第${line}行　${text}`)];
}

function lineNumbers({ fromLine, toLine }: { fromLine: number; toLine: number }): string {
	return fromLine === toLine ? `第${fromLine}行` : `第${fromLine}至${toLine}行`;
}
