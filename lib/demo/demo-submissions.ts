import type { SubmissionKind } from "@/lib/submissions/kinds";

/** Submissions of invented senders, by what their forms hold; days and hours are counted from the demo's own. */
export const demoSubmissions: readonly {
	kind: SubmissionKind;
	hoursAgo: number;
	fields: Record<string, string>;
	/** Days from now, for fields that are days. */
	days?: Record<string, number>;
}[] = [
	{
		kind: "press",
		hoursAgo: 2,
		days: { embargoOn: 4 },
		fields: {
			organisation: "智榕教育科技",
			senderName: "彭小姐",
			role: "傳訊經理",
			email: "pang@zhirong.example",
			phone: "0000 0000",
			title: "批改助手｜推出免費校園版 支援粵語朗讀",
			body: "智榕教育科技今日宣布，旗下作文批改助手推出免費校園版，首階段邀請一百間中學試用。系統以教師評語訓練，可逐句指出錯別字、語病及結構問題，最終評分仍由教師決定。\n\n公司表示，新版本加入粵語朗讀，方便有讀寫困難的學生邊聽邊改；在三間學校的測試中，學生重交作文的錯字率下降四成。",
			kitUrl: "https://zhirong.example/kit",
			credit: "智榕教育科技提供",
			embargoAt: "09:00",
		},
	},
	{
		kind: "invitation",
		hoursAgo: 3,
		days: { startsOn: 6, rsvpBy: 5 },
		fields: {
			organisation: "公院聯網公關",
			senderName: "霍先生",
			email: "press@hospital-net.example",
			phone: "0000 0001",
			title: "醫療機械人臨床結果發布會",
			body: "公布首批一百二十宗手術機械人臨床數據，設示範及分組提問，可拍攝手術室模擬。",
			startsAt: "14:30",
			endsAt: "16:00",
			venue: "沙田示範醫院新翼十二樓演講廳，由東門進入",
			guests: "外科主管 冼醫生\n護理總監 符姑娘",
			language: "粵語",
		},
	},
	{
		kind: "pitch",
		hoursAgo: 5,
		fields: {
			senderName: "麥子維",
			penName: "子維",
			email: "mak@reader.example",
			title: "算力券不是不夠，是太遲",
			body: "中小企申請算力券，平均要等七個星期。七個星期，足夠一個模型由發布變成過時。".repeat(9),
			bio: "工業工程師，曾任職兩間中小型製造商，負責生產線的數據系統。",
			interests: "無",
		},
	},
	{
		kind: "press",
		hoursAgo: 7,
		fields: {
			organisation: "曙光顯示",
			senderName: "Nina",
			email: "nina@agency.example",
			phone: "0000 0002",
			title: "第五代電競顯示器發布",
			body: "曙光顯示今日發布第五代電競顯示器，刷新率六百赫茲，反應時間零點零三毫秒，官方定價四千八百八十港元，即日起於門市預訂，首批兩千部下月交貨。保養三年，包括亮點更換；舊機可回收抵扣三百元，詳情見公司網站。公司表示，明年會在本港增設兩間維修站，縮短等候時間。",
		},
	},
	{
		kind: "correction",
		hoursAgo: 0,
		fields: {
			about: "衞星直連｜",
			quoted: "三條遠足徑",
			body: "應為四條，大浪西灣段亦包括在內，見公司昨日更新的公告。",
			senderName: "劉先生",
			relation: "讀者",
			email: "lau@reader.example",
		},
	},
];
