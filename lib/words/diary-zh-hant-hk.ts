import { datelineWithWeekday } from "@/lib/time/hong-kong";

/** Why something cannot be done with the diary, at the desk and on an organiser's page. */
export const diaryProblemsZhHantHk = {
	"not-an-invitation": "這份來件不是採訪通知，或沒有日期時間，不能記入日誌。",
	"diary-cancelled": "活動已取消。",
	"diary-no-address": "未有主辦機構的電郵，請先在活動資料填寫。",
	"diary-decided": "這項更改已由同事處理，或對方已再更改。請看最新的情況。",
	"diary-moved": "活動資料剛有更改，請看清楚最新的比較再決定。",
	"nothing-changed": "與現時的資料相同，沒有更改。",
};

/** Problems that name what they are about. */
export const diarySentencesZhHantHk = {
	"diary-clash": ({ title, at = 0 }: Record<string, string | number>) =>
		`同一時間已獲派${title ? `採訪「${title}」（${datelineWithWeekday(new Date(at))}）` : "其他採訪"}。如仍要指派，請剔選「明知撞期」。`,
	"calendar-not-one": ({ line }: Record<string, string | number>) =>
		`${inLine(line)}不是日曆檔（.ics），應由BEGIN:VCALENDAR開始。`,
	"calendar-not-utf": ({ line }: Record<string, string | number>) =>
		`${inLine(line)}有無法讀取的字元，請把檔案以UTF-8儲存。`,
	"calendar-broken": ({ line }: Record<string, string | number>) => `${inLine(line)}格式不正確，未能讀取。`,
	"calendar-cut": ({ line }: Record<string, string | number>) => `${inLine(line)}檔案在此中斷，未有完結。`,
	"calendar-empty": () => "檔案內沒有活動。",
	"calendar-too-many": ({ max }: Record<string, string | number>) =>
		`一次最多匯入${max ?? 50}項活動，請分開匯入。`,
	"calendar-recurs": ({ line }: Record<string, string | number>) =>
		`${inLine(line)}重複舉行的活動未能匯入，請逐次加入。`,
	"calendar-no-uid": ({ line }: Record<string, string | number>) => `${inLine(line)}活動沒有UID，或UID太長。`,
	"calendar-no-title": ({ line }: Record<string, string | number>) =>
		`${inLine(line)}活動沒有名稱（SUMMARY）。`,
	"calendar-no-time": ({ line }: Record<string, string | number>) =>
		`${inLine(line)}活動沒有開始時間（DTSTART）。`,
	"calendar-time": ({ line }: Record<string, string | number>) =>
		`${inLine(line)}時間未能讀取。須有日期、時間及認得的時區，完結不可早過開始。`,
	"calendar-too-long": ({ line, max }: Record<string, string | number>) =>
		`${inLine(line)}太長${max ? `，最多${max}字` : ""}。`,
};

function inLine(line: string | number | undefined): string {
	return line === undefined ? "" : `第${line}行：`;
}

/** What the desk says of the diary. */
export const diaryZhHantHk = {
	title: "採訪日誌",
	add: "加入活動",
	import: "匯入日曆檔（.ics）",
	enter: "記入日誌",
	enterHint: "對方會收到電郵，其後可改期或取消，由編輯確認。",
	open: "在採訪日誌開啟",
	views: { list: "列表", month: "月", week: "周" },
	viewsLabel: "顯示方式",
	who: { all: "全部", mine: "我的" },
	whoLabel: "誰的採訪",
	before: { list: "早四周", month: "上月", week: "上周" },
	after: { list: "遲四周", month: "下月", week: "下周" },
	today: "今日",
	steps: "日期",
	none: { all: "這段日子沒有活動。", mine: "這段日子沒有派給你的採訪。" },
	holiday: (name: string) => `公眾假期：${name}`,
	until: (time: string) => `至${time}`,
	nobody: "未派人",
	unknown: "未定",
	states: { on: "如期", postponed: "待定", cancelled: "已取消" },
	asked: "主辦更改待確認",
	askedTitle: "待確認的更改",
	clashPerson: (title: string) => `同一人撞期：${title}`,
	clashTime: (title: string) => `同時：${title}`,
	clashes: "撞期",
	embargo: (time: string) => `禁發至${time}`,
	fields: {
		title: "活動名稱",
		organiser: "主辦機構",
		place: "地點",
		startsAt: "開始",
		endsAt: "結束",
		embargoUntil: "禁發至",
		contactName: "聯絡人",
		contactEmail: "聯絡電郵",
		contactPhone: "當日電話",
		facts: "資料",
		state: "狀況",
		reporterId: "記者",
		photographerId: "攝影",
		confirmed: "明知撞期，仍然指派",
		answer: "答覆",
		names: "出席者",
		note: "補充（可不填）",
		file: "日曆檔內容",
	},
	hints: {
		startsAt: "香港時間。",
		contactEmail: "回覆會寄到這裏。",
		names: "例如「陳記者、李攝影」，會寫在電郵。",
		file: "亦可直接貼上內容。活動的UID相同，即視為更改，待編輯確認。",
	} as Record<string, string>,
	details: "活動資料",
	contact: "聯絡",
	source: (code: string) => `採訪通知　${code}`,
	calendarFile: "加入日曆（.ics）",
	begin: "開稿",
	beginHint: "稿件只帶標題，受同一禁發約束；時間、地點記在批註。",
	story: "開啟稿件",
	assign: "指派",
	assignTitle: "採訪人手",
	reply: "回覆主辦",
	replySend: "寄出回覆",
	replyLast: (answer: string, by: string, time: string) => `${by}於${time}回覆：${answer}`,
	answers: { coming: "會出席", "not-coming": "未能出席" },
	chooseAnswer: "請選擇",
	change: "更改活動資料",
	changeSave: "儲存更改",
	changeHint: "時間、地點或狀況一改，獲派的同事便會收到通知。",
	back: "返回日誌",
	done: {
		entered: "已記入日誌",
		assigned: "已指派，並通知同事",
		replied: "已寄出回覆",
		changed: "已儲存",
		confirmed: "已確認更改，並通知同事",
		declined: "已拒絕更改",
		imported: (added: number, differ: number, there: number) =>
			`加入${added}項；${differ}項有更改，待確認；${there}項早已在日誌。`,
	},
	asks: {
		change: (by: string, time: string) => `${by}於${time}要求更改`,
		postpone: (by: string, time: string) => `${by}於${time}通知活動延期，新日期待定`,
		cancel: (by: string, time: string) => `${by}於${time}通知活動取消`,
	},
	was: "原本",
	is: "改為",
	compare: "更改前後",
	confirm: "確認更改",
	decline: "不接納",
	decisionWords: "向主辦說明（可不填）",
	changesTitle: "更改紀錄",
	decisions: { confirmed: "已確認", declined: "不接納", replaced: "對方其後再改" },
	feed: {
		title: "訂閱我的採訪",
		hint: "把秘密網址加到自己的日曆，派給你的採訪便會自動出現。網址等同鑰匙，請勿轉發。",
		make: "建立秘密網址",
		renew: "換新網址",
		revoke: "撤銷",
		made: (time: string) => `${time}建立`,
		address: "秘密網址（只顯示這一次）",
		name: (person: string) => `採訪　${person}`,
	},
	importSend: "匯入",
	chooseFile: "選擇日曆檔",
	notices: {
		assigned: (name: string) => `${name}派你採訪`,
		taken: (name: string) => `${name}取消了你的採訪`,
		asked: (name: string) => `${name}通知活動有變，待你確認`,
		changed: (name: string) => `${name}更改了你的採訪`,
		unfiled: "採訪後未見交稿",
	},
	mailKind: "派我採訪、活動有變、未交稿提醒",
	mail: {
		subjects: {
			assigned: (title: string) => `派你採訪：${title}`,
			taken: (title: string) => `毋須採訪：${title}`,
			changed: (title: string) => `採訪有變：${title}`,
			postponed: (title: string) => `採訪延期，待定：${title}`,
			cancelled: (title: string) => `採訪取消：${title}`,
			unfiled: (title: string) => `未見交稿：${title}`,
			asked: {
				change: (title: string) => `活動更改待確認：${title}`,
				postpone: (title: string) => `活動延期待確認：${title}`,
				cancel: (title: string) => `活動取消待確認：${title}`,
			},
		},
		assigned: (title: string) => `請採訪「${title}」。`,
		taken: (title: string) => `你毋須再採訪「${title}」。`,
		changed: (title: string) => `「${title}」有以下更改：`,
		difference: (name: string, was: string, is: string) => `${name}：${was} → ${is}`,
		said: (name: string, value: string) => `${name}：${value}`,
		unfiled: (title: string, time: string) => `「${title}」（${time}）已舉行，但未見稿件送審。`,
		asked: {
			change: (by: string, title: string) =>
				`${by}要求更改「${title}」，請比較後確認。獲派的同事未收到通知。`,
			postpone: (by: string, title: string) => `${by}通知「${title}」延期，請確認。獲派的同事未收到通知。`,
			cancel: (by: string, title: string) => `${by}通知「${title}」取消，請確認。獲派的同事未收到通知。`,
		},
	},
};
