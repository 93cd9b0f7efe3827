/** Goes up with every change of the statement, so that each submission tells which one its sender has read. */
export const CONSENT_VERSION = 2;

/** The statement on personal data that stands under every form, a sentence for each thing that the law asks for. */
export const CONSENT: readonly { title: string; text: string }[] = [
	{ title: "用途", text: "聯絡資料只用來核實來件、跟進採訪、告知結果，不會用於推廣。" },
	{
		title: "誰會看到",
		text: "處理來件的編輯；採訪通知另加獲派採訪的記者。採用來件只帶標題，你的姓名及聯絡資料不會自動寫入報道。",
	},
	{ title: "保留多久", text: "未確認的24小時後刪除；不採用的六個月後刪除；你撤回的30日後刪除。" },
	{ title: "查閱及更正", text: "可憑追蹤連結查看及撤回；其他要求請電郵至編輯部。" },
	{ title: "請勿提供", text: "身份證號碼、銀行戶口及他人的私人資料。表格不需要，請勿填寫。" },
];
