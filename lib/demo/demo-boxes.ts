export type DemoBox = {
	type: "support" | "contact";
	title: string;
	text: string;
	linkLabel?: string;
	linkHref?: string;
};

/** The two standing boxes under every story. */
export const demoBoxes: readonly DemoBox[] = [
	{
		type: "support",
		title: "支持EJ Tech",
		text: "你的訂閱，讓記者可以花三星期查一個電錶，而不是三分鐘轉一篇新聞稿。",
	},
	{
		type: "contact",
		title: "投稿報料",
		text: "如欲投稿、報料，發布新聞稿或採訪通知，按這裏聯絡我們。",
		linkLabel: "按這裏聯絡我們",
		linkHref: "/contribute",
	},
];
