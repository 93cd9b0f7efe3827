export type DemoSection = { slug: string; name: string; description: string; position: number };

/** The sections of the navigation, in its order. */
export const demoSections: readonly DemoSection[] = [
	{ slug: "ai", name: "人工智能", description: "模型、算力、應用與規管，每日更新。", position: 1 },
	{ slug: "chips", name: "晶片硬件", description: "由晶圓、封裝到機房與終端，看得見的科技。", position: 2 },
	{ slug: "startups", name: "初創投資", description: "本地初創的集資、產品、得失與人。", position: 3 },
	{
		slug: "fintech",
		name: "金融科技",
		description: "支付、數碼銀行、保險科技與資本市場的系統。",
		position: 4,
	},
	{ slug: "policy", name: "政策監管", description: "資助、牌照、法例與公營部門怎樣用科技。", position: 5 },
	{
		slug: "digital-life",
		name: "數碼生活",
		description: "科技落到街上、家中和口袋裏之後的事。",
		position: 6,
	},
];
