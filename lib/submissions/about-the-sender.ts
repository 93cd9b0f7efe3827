import type { Field } from "./fields";

export const name: Field = {
	name: "senderName",
	label: "聯絡人姓名",
	type: "line",
	isRequired: true,
	max: 40,
	autoComplete: "name",
};
export const email: Field = {
	name: "email",
	label: "電郵",
	type: "email",
	isRequired: true,
	hint: "我們會寄出確認連結；請用機構的電郵，較易核實。",
	autoComplete: "email",
};
export const phone: Field = {
	name: "phone",
	label: "電話",
	type: "tel",
	isRequired: false,
	max: 30,
	autoComplete: "tel",
};
export const organisation: Field = {
	name: "organisation",
	label: "機構名稱",
	type: "line",
	isRequired: true,
	max: 80,
	autoComplete: "organization",
};
export const role: Field = {
	name: "role",
	label: "職位",
	type: "line",
	isRequired: false,
	max: 40,
	autoComplete: "organization-title",
};
export const boilerplate: Field = {
	name: "boilerplate",
	label: "關於機構",
	type: "prose",
	isRequired: false,
	max: 1_000,
	hint: "機構簡介，供編輯參考，不算入正文。",
};
export const aiUse: Field = {
	name: "aiUse",
	label: "人工智能使用情況",
	type: "line",
	isRequired: false,
	max: 200,
	hint: "例如「以工具翻譯英文引述」。沒有使用可留空。",
};
export const privacy: Field = {
	name: "privacy",
	label: "我已閱讀個人資料收集聲明。聯絡資料只供編輯跟進本件，不採用的六個月後刪除。",
	type: "tick",
	isRequired: true,
};
