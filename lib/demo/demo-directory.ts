/** What readers were told of demo stories after they were out, each by its headline's beginning; hours after publication. */
export const demoCorrections = [
	{
		headline: "校園AI｜",
		kind: "correction",
		whatWas: "三十所中學",
		whatIs: "十三所中學",
		note: "數目由教育科技協會提供，現已核實。",
		hours: 5,
	},
	{
		headline: "大廈法團｜",
		kind: "clarification",
		whatWas: "",
		whatIs: "報道所述的會議紀錄由法團秘書以系統草擬，發出前經主席審閱",
		note: "",
		hours: 26,
	},
	{
		headline: "私隱事故｜",
		kind: "update",
		whatWas: "平台停用三日",
		whatIs: "平台已於停用第四日恢復服務",
		note: "私隱專員公署表示仍在跟進。",
		hours: 30,
	},
] as const;

/** What the demo's tags are about, and how else they are spelled. */
export const demoTags = [
	{ name: "算力", kind: "topic", aliases: ["運算力", "compute"] },
	{ name: "AI代理", kind: "product", aliases: ["智能代理", "AI agent"] },
	{ name: "私隱", kind: "topic", aliases: ["隱私", "個人資料"] },
	{ name: "版權", kind: "topic", aliases: ["著作權"] },
] as const;
