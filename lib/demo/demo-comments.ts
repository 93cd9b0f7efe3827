export type DemoComment = {
	name: string;
	text: string;
	/** Minutes after publication. */
	after: number;
	/** Answers under it; `reporter` is the newsroom's own. */
	replies?: readonly (
		| { name: string; text: string; after: number }
		| { reporter: string; text: string; after: number }
	)[];
	/** How it stands with it when it is not published. */
	state?: "pending";
};

/** Comments of invented readers, by how the headline of their story begins. */
export const demoComments: Readonly<Record<string, readonly DemoComment[]>> = {
	"開源模型｜中環律師行": [
		{
			name: "上環樓上舖",
			text: "寫字樓冷氣周末停開呢點最實際。我們公司三部機，去年七月燒咗兩張卡。",
			after: 24,
		},
		{
			name: "kwt_lau",
			text: "客戶條款寫「資料不得離港」，那備份放在哪裏？異地備份也要留在香港的話，選擇其實不多。",
			after: 31,
			replies: [
				{
					reporter: "莫凱晴",
					text: "受訪的三間律師行，備份都放在將軍澳及荃灣兩個機房，合約列明地點。",
					after: 58,
				},
				{ name: "kwt_lau", text: "多謝回覆。即是成本不止一個機房。", after: 73 },
			],
		},
		{
			name: "見習第二年",
			text: "電費等於一名見習律師，但模型不會學懂為何這樣改。\n\n希望行內不要因此少請人。",
			after: 95,
			state: "pending",
		},
	],
	"粵語語音｜": [
		{
			name: "九龍城姨姨",
			text: "試過說「𨋢」同「佢哋」，全部聽得明，比舊年的好得多。",
			after: 40,
		},
		{ name: "Phonology HK", text: "錯字率4.8%是在哪個測試集？電台節目和街頭錄音的分別很大。", after: 66 },
	],
	"光子晶片｜港初創": [
		{
			name: "沙田工程師",
			text: "做過光模組測試，良率那段寫得中肯。試產線會不會公開測試標準？",
			after: 48,
			replies: [{ reporter: "何詠琳", text: "公司表示會在第四季公布驗收規格，我們會跟進。", after: 76 }],
		},
		{ name: "Amber", text: "重點是電，不是光。2028年才有新變電站，客戶等不等得？", after: 30 },
	],
	"數碼銀行｜": [
		{ name: "阿媽用緊", text: "八十二歲，轉帳給孫仔一次就成功。最怕是讀錯銀碼，希望一定要覆讀。", after: 55 },
		{
			name: "前線櫃員",
			text: "分行仍要留人。聽力差的長者，電話那頭聽不清楚的不是機器，是他們。",
			after: 80,
			replies: [{ name: "阿媽用緊", text: "同意，兩樣都要有。", after: 110 }],
		},
	],
};
