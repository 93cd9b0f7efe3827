const DOOR = "tests/commands/submissions.test.ts";
const AMENDED = "tests/commands/amendments.test.ts";
const PROOFS = "tests/commands/proofs.test.ts";
const DIARY = "tests/commands/diary.test.ts";
const PROFILES = "tests/commands/profiles.test.ts";
const EMBARGO = "tests/commands/embargo.test.ts";
const ROOM = "tests/journeys/press-room.spec.ts";

const CONFIRMED = [DOOR, "what is sent is seen by nobody until its mail is confirmed"] as const;
const GOES = [DOOR, "what nobody confirmed goes after a day, what was taken back after thirty"] as const;
const TAKEN_BACK = [DOOR, "a sender takes it back until readers have it"] as const;
const FREE_OF_ACCOUNTS = [ROOM, "it is confirmed, asked about, answered and adopted"] as const;
const LINK_HOLDS = [PROFILES, "the link holds for half an hour and its page for two"] as const;
const FORGOTTEN = [
	PROFILES,
	"a profile goes a year after its last use, and an expired link at once",
] as const;
const NOT_KEPT = [
	PROFILES,
	"gets a link that opens once what they sent last, and keeps nothing until they save it",
] as const;
const WAITS = [AMENDED, "what was sent stands until an editor confirms"] as const;
const AUTHOR_ASKED = [PROOFS, "a contributed piece goes out by no way before its author has agreed"] as const;
const CALLED_OFF = [DIARY, "who takes the invitation back calls the event off"] as const;

/** Names, invites or advises, and promises nothing. */
const ADVICE = null;

/**
 * Each sentence that a sender reads after sending, on their own pages and in mails, with the test that keeps it true (file and title), or
 * that it promises nothing. What stands in a place that is filled in is `…`.
 */
export const LATER_SENTENCES: Record<string, readonly [file: string, title: string] | null> = {
	"我們已寄出確認連結。": [DOOR, "whoever sends the same again after a while is mailed again"],
	"請在24小時內按下，編輯部才算收妥；逾時未確認的來件會刪除。": GOES,
	"按下面的按鈕，確認來件由你送出，編輯部便收妥。": CONFIRMED,
	"請按以下連結確認這份來件由你送出，編輯部才算收妥。": CONFIRMED,
	"連結在…小時內有效。": GOES,
	"如果不是你送出的，毋須理會；未確認的來件會在…小時後刪除。": GOES,
	"編輯部已收妥你的來件。": CONFIRMED,
	"毋須開設帳戶，憑編號即可查詢、補交資料或撤回。": [DOOR, "a code opens the page of its submission"],
	"，請用電郵內的連結開啟本頁。": [DOOR, "a code opens the page of its submission"],
	"毋須開設帳戶。": FREE_OF_ACCOUNTS,
	"持有這條連結的人都能查看和撤回來件，請勿轉發。": TAKEN_BACK,
	"撤回後編輯部不再跟進，內容30日後刪除，不能復原。": GOES,
	"撤回亦即取消活動。": CALLED_OFF,
	"編輯部半年內未能採用，內容及你的資料現已刪除。": GOES,

	"如這個地址曾經來件，連結會在幾分鐘內寄到，…分鐘內有效，只可用一次。": LINK_HOLDS,
	"連結在…分鐘內有效，只可用一次。": LINK_HOLDS,
	"連結只可用一次。": NOT_KEPT,
	"機構資料已經刪除，未用的連結亦已失效。": [PROFILES, "what is deleted is gone, with the links to it"],
	"已送出的來件不受影響。": [PROFILES, "what is deleted is gone, with the links to it"],
	"曾經來件的機構，可憑電郵連結預先填好機構名稱、聯絡人和機構簡介，毋須開設帳戶或密碼。": [
		PROFILES,
		"the form is filled with what is known",
	],
	"…日沒有使用便會刪除，你亦可隨時刪除。": FORGOTTEN,
	"已保存的資料；…日沒有使用便會刪除。": FORGOTTEN,
	"按「儲存」才會保存，…日沒有使用便會刪除。": NOT_KEPT,
	"尚未保存：以下取自你最近一份來件。": NOT_KEPT,
	"，毋須重填。": [PROFILES, "the form is filled with what is known"],

	"編輯會看到修改前後的分別，確認後才以新的內容為準。": WAITS,
	"編輯部已確認你對來件的修改，以後以修改後的內容為準。": WAITS,
	"編輯部未有接納你對來件的修改，仍以原來的內容為準。": [
		AMENDED,
		"may be declined for a reason alone, and then all stays",
	],
	"延後禁發時間會即時生效；提早或取消禁發，須待編輯確認。": [
		AMENDED,
		"later binds at once, the draft as well",
	],
	"我們會遵守禁發時間。": [EMBARGO, "is published and scheduled earlier by nobody, the system included"],
	"如消息在此之前已由他人公開，須兩名編輯同意才可提早解除。": [EMBARGO, "takes two people"],

	"編輯部會等你同意才刊登；不等候而刊登，須由主編決定並記下原因。": [
		PROOFS,
		"a chief alone lets it go out without the author's word, says why, and it is logged",
	],
	"編輯已編好你的文章，刊登前請你校閱。": AUTHOR_ASKED,
	"頁面會標示與原稿的分別，你可以同意刊登，或寫明要修改的地方。": [
		"tests/journeys/author-proof.spec.ts",
		"a contributed piece is edited, proofed, changed, agreed to and printed",
	],
	"持有這條連結的人都能看到校樣，請勿轉發。": [PROOFS, "is shown to nobody but the holder of the key"],
	"主編已決定不等候你的回覆，文章可以刊登。": [
		PROOFS,
		"a chief alone lets it go out without the author's word",
	],
	"你仍可回覆校樣，或寫給編輯部。": [PROOFS, "a chief alone lets it go out without the author's word"],
	"編輯部已收回校樣，改好後會再請你校閱。": [
		"tests/journeys/author-proof.spec.ts",
		"a proof is recalled, and the author's page shows it no more and takes no answer",
	],
	"校樣不再提供，文章不會刊登。": [
		PROOFS,
		"is shown to nobody but the holder of the key, and no more once it is taken back",
	],

	"編輯確認後，日誌才會更改，並通知獲派的記者。": [
		DIARY,
		"changes time and place: the diary stands and nobody who goes is told",
	],
	"編輯部已把活動列入採訪日誌。": [DIARY, "is an event with what it says, told to its sender once"],
	"是否派員出席，會另行以電郵回覆。": [DIARY, "is answered by one mail, however often the same is sent"],

	"還差一步：請查看電郵。": ADVICE,
	"找不到電郵？請查看垃圾郵件匣，或稍候幾分鐘。": ADVICE,
	"地址有誤的話，請返回重新填寫。": ADVICE,
	"按下面的按鈕開啟。": ADVICE,
	"請按以下連結，取回或修改填表時用的機構資料。": ADVICE,
	"如果不是你要求的，毋須理會。": ADVICE,
	"有消息，請交給記者。": ADVICE,
	"發布新聞稿、投稿、採訪通知、更正要求及報料的途徑。": ADVICE,
	"電郵不能在此更改，如要換人跟進請在訊息說明。": ADVICE,
	"香港時間。": ADVICE,
	"已儲存。": ADVICE,
	"已收妥，多謝你。": ADVICE,
	"已收妥，編輯會先看一看。": ADVICE,
	"是編輯刪去的字。": ADVICE,
	"多謝來件。": ADVICE,
	"多謝指正。": ADVICE,
	"如仍想我們跟進，請重新來件。": ADVICE,
	"活動已改為待定。": ADVICE,
	"活動已記為取消。": ADVICE,
};
