export type DemoPerson = {
	handle: string;
	zhName: string;
	honorific: string | null;
	enName: string;
	title: string;
	kind: "staff" | "columnist";
	bioShort: string;
};

/** The ten people whose names stand over the demo's stories. None of them exists. */
export const demoPeople: readonly DemoPerson[] = [
	{
		handle: "ku-wai-laam",
		zhName: "顧蔚嵐",
		honorific: null,
		enName: "Ku Wai Laam",
		title: "總編輯",
		kind: "staff",
		bioShort: "主理EJ Tech編務，入行二十一年，先後任財經版及副刊編輯。",
	},
	{
		handle: "chan-tsz-ching",
		zhName: "陳芷澄",
		honorific: null,
		enName: "Chan Tsz Ching",
		title: "當值編輯",
		kind: "staff",
		bioShort: "負責每日出街時間線及頭版，亦跟進創科政策與公營醫療科技。",
	},
	{
		handle: "ho-wing-lam",
		zhName: "何詠琳",
		honorific: null,
		enName: "Ho Wing Lam",
		title: "科技組高級記者",
		kind: "staff",
		bioShort: "主力跟進半導體及數據中心，曾駐新竹三年。",
	},
	{
		handle: "mok-hoi-ching",
		zhName: "莫凱晴",
		honorific: null,
		enName: "Mok Hoi Ching",
		title: "科技組記者",
		kind: "staff",
		bioShort: "跟進人工智能、開源社群及粵語語料，大學主修語言學。",
	},
	{
		handle: "fong-nok-hang",
		zhName: "方諾行",
		honorific: null,
		enName: "Fong Nok Hang",
		title: "科技組記者",
		kind: "staff",
		bioShort: "跟進初創融資與金融科技，入行前在會計師行做了四年審計。",
	},
	{
		handle: "sham-yi-mei",
		zhName: "岑以薇",
		honorific: null,
		enName: "Sham Yi Mei",
		title: "專欄作者",
		kind: "columnist",
		bioShort: "軟件架構師，在雲端服務業工作十五年，現替中型企業設計混合雲。文章只代表個人意見。",
	},
	{
		handle: "wan-kai-ming",
		zhName: "溫啟明",
		honorific: null,
		enName: "Wan Kai Ming",
		title: "專欄作者",
		kind: "columnist",
		bioShort: "前數據中心工程師，現為獨立能源顧問。寫電、寫冷卻、寫合約裏的小字。",
	},
	{
		handle: "kwong-tsz-hang",
		zhName: "鄺子衡",
		honorific: null,
		enName: "Kwong Tsz Hang",
		title: "專欄作者",
		kind: "columnist",
		bioShort: "產品設計師，收藏三百多部壞掉的電子產品，相信拆開一件東西才算認識它。",
	},
	{
		handle: "kan-wai-shan",
		zhName: "簡慧珊",
		honorific: null,
		enName: "Kan Wai Shan",
		title: "專欄作者",
		kind: "columnist",
		bioShort: "服務設計顧問，關心閘機、櫃位與手機畫面之間的人。",
	},
	{
		handle: "fok-man-chi",
		zhName: "霍敏之",
		honorific: "博士",
		enName: "Fok Man Chi",
		title: "專欄作者",
		kind: "columnist",
		bioShort: "南丫大學法律學院客席講師，研究演算法問責及資料保護。",
	},
];
