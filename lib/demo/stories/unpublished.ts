import type { DemoStory } from "../demo-story";

/** What the desk is still working on: two drafts and one story due tomorrow. */
export const unpublishedStories: readonly DemoStory[] = [
	{
		headline: "衞星直連｜救援隊實測 密林訊號五次三成",
		section: "digital-life",
		kind: "news",
		state: "draft",
		daysAgo: 0,
		time: "11:30",
		by: ["mok-hoi-ching"],
		tags: ["衞星", "西貢", "通訊"],
		body: `
民間搜救隊上周末在西貢三條遠足徑實測衞星直連短訊，十五名隊員分三隊，在二十個預設地點各發送五次，整體成功率七成一；密林內只有約三成，溪谷底部兩個地點全部失敗。

## 最好的位置不是山頂

隊員黎卓峯指，山頂遊人多，同一時間發送反而排隊；最穩定是山脊以下二三十米的草坡。他建議在標距柱加上「宜發送」標記，「與其教人點用部電話，不如話佢知行去邊」。

（待補：電訊商回應、救援部門處理短訊的人手安排。）
`,
	},
	{
		headline: "校園AI｜批改助手背後的測試集",
		section: "ai",
		kind: "news",
		state: "draft",
		daysAgo: 0,
		time: "13:40",
		by: [],
		tags: ["教育", "模型評測"],
		body: `
智榕教育科技稱，新版批改助手令學生重交作文的錯字率下降四成，惟新聞稿未有列出樣本數及參與學校名稱。

（待查：測試集有多少篇、由誰評分；三間學校是否同意公開校名。）
`,
	},
	{
		headline: "開源晶片｜「山竹」核心首次流片 六十個學生設計送廠",
		section: "chips",
		kind: "news",
		state: "scheduled",
		daysAgo: 0,
		time: "08:00",
		by: ["mok-hoi-ching"],
		tags: ["RISC-V", "開源", "大學", "半導體"],
		picture: {
			motif: "wafer",
			alt: "一片圓形晶圓布滿方格，其中一格以朱色標示",
			caption: "六十個設計拼在同一片光罩上，每個一平方毫米。",
			credit: "EJ Tech線刻",
		},
		body: `
晶片教育聯盟宣布，採用「山竹」（Mangosteen）教學核心的首批六十個學生設計已送往元朗八吋線流片，預計十星期後取回晶片。設計由一百四十二名大學生及九名中學生完成，包括一個計算潮汐的時鐘，以及一個會用粵語數拍子的節拍器。

聯盟召集人、獅山理工學院教授闕紹庭表示，估計有三分一設計開不到機，「唔緊要，佢哋會記得係邊條線錯」。所有設計檔案在晶片取回當日一併公開，包括失敗的一批。
`,
	},
];
