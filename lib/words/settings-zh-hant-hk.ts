/** What the desk says of the publication's settings. */
export const settingsZhHantHk = {
	title: "設定",
	intro: "儲存後讀者即時看到。",
	parts: { publication: "刊物", footer: "頁尾", comments: "讀者留言" },
	fields: {
		name: "刊物名稱",
		publisher: "出版者",
		tagline: "標語（可不填）",
		staffByline: "未署名稿件的署名",
		contactEmail: "聯絡電郵",
		protectedNames: "不轉換的名字（可不填）",
		about: "關於本刊（可不填）",
		legal: "版權聲明（可不填）",
		comments: "全站留言",
		closeAfterDays: "刊出後幾日關閉留言",
	},
	hints: {
		protectedNames: "一行一個。轉成简体或台灣正體時，這些名字照原樣；有個人頁的人毋須再列。",
		closeAfterDays: "1至3650的整數。個別報道可在稿件內提早關閉。",
	},
	comments: { open: "開放", closed: "暫停" },
	theirs: (value: string) => (value === "" ? "對方已清空這一欄。" : `對方剛儲存：${value}`),
	conflict: "其他人剛更改了設定。你所填的仍在這裏，有分別的欄目註明了對方的內容；再按儲存即以你的為準。",
	submit: "儲存設定",
	busy: "儲存中…",
	saved: "設定已儲存。",
};
