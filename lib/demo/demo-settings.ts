/** What the publication says of itself in the demo. */
export const demoSettings = {
	publicationName: "EJ Tech",
	publisher: "信報財經新聞有限公司",
	tagline: "信報財經新聞旗下科技新聞",
	contactEmail: "news@ejtech.example",
	footerText: "信報財經新聞旗下科技新聞。由編輯部獨立採訪、核實及發布。",
} as const;
