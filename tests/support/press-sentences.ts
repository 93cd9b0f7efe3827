const DOOR = "tests/commands/submissions.test.ts";
const FILES = "tests/commands/files.test.ts";
const KEPT = "tests/journeys/press-draft.spec.ts";
const KINDS = "tests/journeys/press-kinds.spec.ts";
const DIARY = "tests/commands/diary.test.ts";

const CONFIRMED = [
	DOOR,
	"what is sent is seen by nobody until its mail is confirmed; then the sender has a code",
] as const;
const EACH_FIELD = [DOOR, "each field that is wrong has its own sentence"] as const;
const GOES = [DOOR, "what nobody confirmed goes after a day, what was taken back after thirty"] as const;
const HEADLINE_ONLY = [
	DOOR,
	"begins one draft under the headline with an empty text, and the source stands beside it for editors alone",
] as const;
const IN_HONG_KONG = [KINDS, "an embargoed release and its picture are kept back"] as const;
const TOLD_NO = [KINDS, "is declined with a reason that its sender reads by mail and on the page"] as const;
const TOLD_YES = [KINDS, "is published, and its sender told once with the way to it"] as const;
const TYPED = [
	KEPT,
	"what is typed is counted and shown as the desk sees it, outlives a reload and a lost line, and goes when it was sent",
] as const;
const STAYS = [
	KEPT,
	"nothing that is typed leaves the browser before it is sent; of two tabs and of a browser that keeps nothing the page tells",
] as const;
const AGREED = [
	"tests/commands/proofs.test.ts",
	"a contributed piece goes out by no way before its author has agreed",
] as const;
const SORTS = [FILES, "one file of every sort that strangers send: taken or refused in words"] as const;

/** Says what to write or what the sender declares, and promises nothing. */
const ADVICE = null;

/** Each sentence of /contribute and its four forms, with the test that keeps it true (file and title), or that it promises nothing. */
export const PRESS_SENTENCES: Record<string, readonly [file: string, title: string] | null> = {
	"來件經電郵確認後交編輯閱讀；是否採用、如何報道，由編輯部決定。": CONFIRMED,
	"按電郵確認後，編輯部即收妥": CONFIRMED,
	"編號在收妥電郵內。": CONFIRMED,
	"我們寄出確認連結，24小時內按下才算收妥。": CONFIRMED,
	"我們會寄出確認連結；請用機構的電郵，較易核實。": CONFIRMED,
	"我們會寄出確認連結。": CONFIRMED,
	"收妥後你會有追蹤編號，可看進度、補充資料或撤回。": [
		"tests/journeys/press-room.spec.ts",
		"it is confirmed, asked about, answered and adopted",
	],
	"採用與否由編輯部決定，結果以電郵告知。": TOLD_NO,
	採用與否都會以電郵回覆: TOLD_YES,
	"我們會寄出確認連結，並以電郵告知結果。": TOLD_NO,
	查核後以電郵告知結果及理由: TOLD_NO,
	更正會公開列明: ["tests/commands/correction-requests.test.ts", "that is right ends in the ledger"],
	可設禁發時間: IN_HONG_KONG,
	"留空即收妥後隨時可以刊出。": IN_HONG_KONG,
	"香港時間。": IN_HONG_KONG,
	時間以香港時間為準: IN_HONG_KONG,
	"我同意編輯部可刪改文章；刊出前會把改稿給我過目。": AGREED,
	"不會公開，除非你用真名發表。": HEADLINE_ONLY,
	"記者到場時會用。": [DIARY, "how an organiser is reached is for those who keep it and those who go"],

	"聯絡資料只用來核實來件、跟進採訪、告知結果，不會用於推廣。": [
		"tests/commands/outside-mails.test.ts",
		"is of one of these kinds",
	],
	"處理來件的編輯；採訪通知另加獲派採訪的記者。": [
		DOOR,
		"whoever may not handle submissions sees none and does nothing with them",
	],
	"採用來件只帶標題，你的姓名及聯絡資料不會自動寫入報道。": HEADLINE_ONLY,
	"未確認的24小時後刪除；不採用的六個月後刪除；你撤回的30日後刪除。": GOES,
	"聯絡資料只供編輯跟進本件，不採用的六個月後刪除。": GOES,
	"可憑追蹤連結查看及撤回；其他要求請電郵至編輯部。": [
		DOOR,
		"a sender takes it back until readers have it, and the desk can no longer use it",
	],

	"草稿只存於這部裝置，尚未送出。": STAYS,
	"按「送出」之前不會傳給我們。": STAYS,
	"這個瀏覽器未能保留草稿，請另存文字。": STAYS,
	"另一個分頁也在填寫這份表格；裝置只保留最後輸入的一份。": STAYS,
	"同意事項須重新剔選。": TYPED,
	"同意事項的剔選不會保留。": TYPED,
	"表格內的文字仍在，由現在起不再保留；離開此頁便會消失。": TYPED,
	"現時沒有網絡連線，未能送出。": TYPED,
	"文字仍在，連線後請再送出。": TYPED,
	"填寫表格後，這裏會顯示編輯所見。": TYPED,
	"輸入的文字（包括聯絡資料）會存於這部裝置的瀏覽器，最多14日，送出後即刪除。": [
		"tests/rules/kept-draft.test.ts",
		"comes back as it was typed, for fourteen days and no longer",
	],

	"最多10個，每個不超過25MB，合共不超過80MB；圖片不超過5000萬像素。": [
		FILES,
		"every refusal is a sentence with the file's name and the limit",
	],
	"可收：圖片（JPEG、PNG、WebP、AVIF、GIF）、PDF、Word（.docx）、OpenDocument（.odt）、電郵（.eml）、純文字；Excel、PowerPoint、ZIP、錄音及影片會原封交編輯下載。":
		SORTS,
	"含巨集的檔案不收。": SORTS,
	"機構簡介，供編輯參考，不算入正文。": [
		"tests/commands/kin.test.ts",
		"is no part of the release: neither its length nor its likeness hangs on it",
	],
	"附圖片時必須填寫。": [DOOR, "a picture's link asks for its credit"],
	"最多80字。": EACH_FIELD,
	"最多40字。": EACH_FIELD,
	"最多200字。": EACH_FIELD,
	"最多500字。": EACH_FIELD,
	"最多1,000字。": EACH_FIELD,
	"100至20,000字。": EACH_FIELD,
	"300至5,000字。": EACH_FIELD,
	"20至5,000字。": EACH_FIELD,
	"5至5,000字。": EACH_FIELD,
	"時間已過，請更改。": TYPED,
	"可用「｜」分開眉題與主題，例如「批改助手｜推出免費校園版」。": TYPED,

	"電郵不是保密途徑：寄件人、時間和經過的伺服器都會留下紀錄。": ADVICE,
	"不想留下身分，請勿用公司電郵、裝置或網絡。": ADVICE,
	一稿不兩投: ADVICE,
	請在活動前一天中午前送出: ADVICE,
	"首段交代時、地、人、數，附可核實的數據來源。": ADVICE,
	"https://開頭，請讓編輯毋須登入便可下載。": ADVICE,
	"例如「以工具翻譯英文引述」。": ADVICE,
	"沒有使用可留空。": ADVICE,
	"選填。": ADVICE,
	"我獲授權代表機構發布上述資料，並確認內容屬實。": ADVICE,
	"我同意編輯部可刪改、合併或不採用，並可就內容向第三方查證。": ADVICE,
	"我已閱讀個人資料收集聲明。": ADVICE,
	"身份證號碼、銀行戶口及他人的私人資料。": ADVICE,
	"表格不需要，請勿填寫。": ADVICE,
	"共用電腦請在離開前清除。": ADVICE,
	"留空即用真實姓名。": ADVICE,
	"現職、專長，約50字。": ADVICE,
	"評論及技術文章一般800至2,000字，讀者來函可短至300字。": ADVICE,
	"持有文中股份、受僱於文中機構等；沒有請填「無」。": ADVICE,
	"文章為原創，未曾發表，亦未投往其他媒體。": ADVICE,
	"公布甚麼、有何首次、可否即場提問。": ADVICE,
	"大廈、樓層及入口；網上活動請附連結。": ADVICE,
	"例如10046，或整個網址。": ADVICE,
	"請由報道複製。": ADVICE,
	"年報、通告、官方數據等。": ADVICE,
};
