import type { DemoStory } from "../demo-story";

const draft = { kind: "news", state: "draft", daysAgo: 0 } as const;

/** What the desk has in hand: a story at each stage of its way. */
export const storiesAtTheDesk: readonly DemoStory[] = [
	{
		...draft,
		headline: "電車百年｜機廠老師傅的最後一課",
		section: "digital-life",
		time: "09:10",
		by: ["ho-wing-lam"],
		tags: ["電車", "維修"],
		way: { stage: "idea" },
		body: `
構思：屈地街機廠最後一位懂手車木軸承的師傅年底退休，徒弟用掃描儀逐件建檔。想寫工藝怎樣變成數據，又有甚麼變不成。

（待約：師傅、徒弟、負責建檔的工程系學生。）
`,
	},
	{
		...draft,
		headline: "虛擬資產｜託管牌照諮詢期將滿 中小平台嫌門檻高",
		section: "fintech",
		time: "10:20",
		by: ["ho-wing-lam"],
		tags: ["虛擬資產", "監管"],
		way: { stage: "draft", assignee: "writer@ejtech.example", dueInHours: -2 },
		body: `
虛擬資產託管牌照的諮詢期周五結束，三間中小平台表示，建議的繳足股本及保險要求會令它們只能外判託管。

監管當局回覆查詢時說，會「考慮所有意見」。
`,
	},
	{
		...draft,
		headline: "算力補貼｜申請人自述二十八頁表格 三次補件仍未批",
		section: "policy",
		time: "10:40",
		by: ["mok-hoi-ching"],
		tags: ["算力", "資助"],
		way: {
			stage: "returned",
			from: "proof",
			words: "第二段的申請日期與申請人電郵不符，請核對；另請補資助辦的回應。",
			dueInHours: 5,
		},
		body: `
一間七人初創申請算力補貼，前後交了二十八頁表格，三次補件，半年仍未獲批。創辦人說，最花時間的不是寫計劃書，而是證明自己沒有同時領取另一項資助。
`,
	},
	{
		...draft,
		headline: "光子晶片｜港初創「光引擎」樣片通過首輪測試",
		section: "chips",
		time: "11:05",
		by: ["ho-wing-lam"],
		tags: ["光子晶片", "半導體"],
		way: {
			stage: "review",
			assignee: "editor@ejtech.example",
			dueInHours: 3,
			words: "測試數字已由大學覆核。",
		},
		body: `
本地初創研製的矽光子互連樣片通過首輪測試，單通道速率達每秒一百吉比特，誤碼率低於設計目標。團隊指，下一步是把雷射光源縮到同一個封裝之內。
`,
	},
	{
		...draft,
		headline: "業績｜海圖數據下半年轉盈 雲端收入升三成",
		section: "startups",
		time: "11:15",
		by: ["fong-nok-hang"],
		tags: ["業績", "雲端"],
		way: {
			stage: "review",
			dueInHours: 6,
			embargo: { inHours: 20, reason: "公司公關：業績公告後方可刊登" },
		},
		body: `
海圖數據公布，下半年錄得盈利，扭轉連續五個半年度虧損；雲端服務收入按年升三成，佔總收入首次過半。
`,
	},
	{
		...draft,
		headline: "開源晶片｜大學聯盟公布教學套件 中學下學年試用",
		section: "chips",
		time: "11:20",
		by: ["mok-hoi-ching"],
		tags: ["RISC-V", "教育"],
		way: { stage: "proof", assignee: "sub-editor@ejtech.example", dueInHours: 4 },
		body: `
晶片教育聯盟公布一套教學套件，包括一塊可重寫的開發板、十二課教材及一份老師手冊，下學年在八間中學試用。
`,
	},
	{
		...draft,
		headline: "數據外洩｜診所系統舊密碼外流 商會否認延誤通報",
		section: "policy",
		time: "11:25",
		by: ["fong-nok-hang"],
		tags: ["私隱", "網絡保安"],
		way: { stage: "legal", dueInHours: 8, words: "第四段點名，請法律顧問過目。" },
		body: `
一款診所預約系統的舊密碼資料庫在網上流傳，涉及約三千個帳戶。商會承認上月已知情，但否認延誤通報，指當時未能確認資料真偽。
`,
	},
	{
		...draft,
		headline: "八吋線｜元朗潔淨室年中交付 設備先行付運",
		section: "chips",
		time: "11:30",
		by: ["mok-hoi-ching"],
		tags: ["半導體", "元朗"],
		way: { stage: "ready" },
		body: `
元朗八吋線的潔淨室預計年中交付，首批十二部設備已由供應商付運。園區表示，調試期約為三個月。
`,
	},
	{
		...draft,
		headline: "智能衣物｜會發熱的校服 測試三日後叫停",
		section: "digital-life",
		time: "11:35",
		by: ["ho-wing-lam"],
		tags: ["可穿戴"],
		way: { stage: "spiked", words: "供應商撤回數據，無法核實。" },
		body: `
一批會發熱的校服在兩間小學試穿三日後叫停。供應商其後撤回早前提供的溫度數據，未有解釋原因。
`,
	},
];
