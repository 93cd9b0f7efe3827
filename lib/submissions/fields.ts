import { aiUse, boilerplate, email, name, organisation, phone, privacy, role } from "./about-the-sender";
import type { SubmissionKind } from "./kinds";

export type FieldType = "line" | "prose" | "email" | "tel" | "url" | "date" | "time" | "choice" | "tick";

/** One field of a form: what it is called, and what it takes. Lengths are in graphemes. */
export type Field = {
	name: string;
	label: string;
	type: FieldType;
	isRequired: boolean;
	min?: number;
	max?: number;
	hint?: string;
	choices?: readonly string[];
	autoComplete?: string;
};

export type FieldGroup = { title: string; fields: readonly Field[] };

/** The forms of the press room, in the order in which they are read. */
export const FORMS: Record<SubmissionKind, readonly FieldGroup[]> = {
	press: [
		{ title: "機構及聯絡人", fields: [organisation, name, role, email, { ...phone, isRequired: true }] },
		{
			title: "稿件",
			fields: [
				{
					name: "title",
					label: "新聞稿標題",
					type: "line",
					isRequired: true,
					max: 80,
					hint: "可用「｜」分開眉題與主題，例如「批改助手｜推出免費校園版」。",
				},
				{
					name: "body",
					label: "新聞稿正文",
					type: "prose",
					isRequired: true,
					min: 100,
					max: 20_000,
					hint: "首段交代時、地、人、數，附可核實的數據來源。",
				},
				boilerplate,
				{
					name: "kitUrl",
					label: "圖片及附件下載連結",
					type: "url",
					isRequired: false,
					max: 500,
					hint: "https://開頭，請讓編輯毋須登入便可下載。",
				},
				{
					name: "credit",
					label: "圖片版權及署名",
					type: "line",
					isRequired: false,
					max: 80,
					hint: "附圖片時必須填寫。",
				},
				aiUse,
			],
		},
		{
			title: "發布時間",
			fields: [
				{
					name: "embargoOn",
					label: "禁發至（日期）",
					type: "date",
					isRequired: false,
					hint: "香港時間。留空即收妥後隨時可以刊出。",
				},
				{ name: "embargoAt", label: "禁發至（時間）", type: "time", isRequired: false },
			],
		},
		{
			title: "同意事項",
			fields: [
				{
					name: "authorised",
					label: "我獲授權代表機構發布上述資料，並確認內容屬實。",
					type: "tick",
					isRequired: true,
				},
				{
					name: "mayEdit",
					label: "我同意編輯部可刪改、合併或不採用，並可就內容向第三方查證。",
					type: "tick",
					isRequired: true,
				},
				privacy,
			],
		},
	],
	pitch: [
		{
			title: "作者",
			fields: [
				{ ...name, label: "真實姓名", hint: "不會公開，除非你用真名發表。" },
				{
					name: "penName",
					label: "筆名",
					type: "line",
					isRequired: false,
					max: 20,
					hint: "留空即用真實姓名。",
				},
				{ ...email, hint: "我們會寄出確認連結。" },
				phone,
				{
					name: "bio",
					label: "作者簡介",
					type: "prose",
					isRequired: true,
					max: 200,
					hint: "現職、專長，約50字。",
				},
			],
		},
		{
			title: "文章",
			fields: [
				{ name: "title", label: "題目", type: "line", isRequired: true, max: 40 },
				{
					name: "body",
					label: "全文",
					type: "prose",
					isRequired: true,
					min: 300,
					max: 5000,
					hint: "評論及技術文章一般800至2,000字，讀者來函可短至300字。",
				},
				{
					name: "interests",
					label: "利益申報",
					type: "line",
					isRequired: true,
					max: 200,
					hint: "持有文中股份、受僱於文中機構等；沒有請填「無」。",
				},
				aiUse,
			],
		},
		{
			title: "同意事項",
			fields: [
				{
					name: "exclusive",
					label: "文章為原創，未曾發表，亦未投往其他媒體。",
					type: "tick",
					isRequired: true,
				},
				{
					name: "mayEdit",
					label: "我同意編輯部可刪改文章；刊出前會把改稿給我過目。",
					type: "tick",
					isRequired: true,
				},
				privacy,
			],
		},
	],
	invitation: [
		{
			title: "主辦機構及聯絡人",
			fields: [
				organisation,
				name,
				email,
				{ ...phone, label: "當日聯絡電話", isRequired: true, hint: "記者到場時會用。" },
			],
		},
		{
			title: "活動",
			fields: [
				{ name: "title", label: "活動名稱", type: "line", isRequired: true, max: 80 },
				{
					name: "body",
					label: "內容及新聞價值",
					type: "prose",
					isRequired: true,
					min: 20,
					max: 5000,
					hint: "公布甚麼、有何首次、可否即場提問。",
				},
				{ name: "startsOn", label: "日期", type: "date", isRequired: true },
				{ name: "startsAt", label: "開始時間", type: "time", isRequired: true, hint: "香港時間。" },
				{ name: "endsAt", label: "結束時間", type: "time", isRequired: false },
				{
					name: "venue",
					label: "地點",
					type: "line",
					isRequired: true,
					max: 200,
					hint: "大廈、樓層及入口；網上活動請附連結。",
				},
				{ name: "guests", label: "受訪者及職銜", type: "prose", isRequired: false, max: 500 },
				{
					name: "language",
					label: "訪問語言",
					type: "choice",
					isRequired: false,
					choices: ["粵語", "普通話", "英語", "備有傳譯"],
				},
				{ name: "photoAt", label: "拍照時間", type: "time", isRequired: false },
				{ name: "rsvpBy", label: "截止回覆", type: "date", isRequired: false },
			],
		},
		{ title: "同意事項", fields: [privacy] },
	],
	correction: [
		{
			title: "有誤的報道",
			fields: [
				{
					name: "about",
					label: "報道網址或編號",
					type: "line",
					isRequired: true,
					max: 500,
					hint: "例如10046，或整個網址。",
				},
				{
					name: "quoted",
					label: "有誤的字句",
					type: "prose",
					isRequired: true,
					max: 500,
					hint: "請由報道複製。",
				},
				{ name: "body", label: "應作", type: "prose", isRequired: true, min: 5, max: 5000 },
				{
					name: "evidenceUrl",
					label: "佐證連結",
					type: "url",
					isRequired: false,
					max: 500,
					hint: "年報、通告、官方數據等。",
				},
			],
		},
		{
			title: "聯絡",
			fields: [
				{ ...name, label: "姓名" },
				{
					name: "relation",
					label: "與報道的關係",
					type: "choice",
					isRequired: true,
					choices: ["讀者", "報道中的人", "報道中的機構", "資料提供者"],
				},
				{ ...email, hint: "我們會寄出確認連結，並以電郵告知結果。" },
				phone,
			],
		},
		{ title: "同意事項", fields: [privacy] },
	],
};

export function fieldsOf(kind: SubmissionKind): Field[] {
	return FORMS[kind].flatMap(({ fields }) => fields);
}
