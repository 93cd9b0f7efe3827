export type ContributionKind = {
	/** The anchor that links on other pages point at. */
	anchor: string;
	name: string;
	action: string;
	suits: string;
	needs: string;
	mailto: string;
	/** What must be said before anybody writes, when there is something. */
	warning?: string;
};

/**
 * What may be sent to the newsroom, with an e-mail begun for each. `contactEmail` is the publication's. A tip carries a
 * warning: e-mail keeps no secret, and the page must not promise what it cannot hold.
 */
export function contributionKinds(contactEmail: string): ContributionKind[] {
	const mailto = (subject: string) => `mailto:${contactEmail}?subject=${encodeURIComponent(subject)}`;
	return [
		{
			anchor: "press-release",
			name: "新聞稿",
			action: "發布新聞稿",
			suits: "機構、公司公布消息",
			needs: "新聞稿正文、聯絡人、可公開的圖片；如有禁發時間，寫在主旨",
			mailto: mailto("新聞稿："),
		},
		{
			anchor: "article",
			name: "投稿",
			action: "投稿",
			suits: "評論、技術文章、讀者來函",
			needs: "全文、作者簡介、利益申報",
			mailto: mailto("投稿："),
		},
		{
			anchor: "invitation",
			name: "採訪通知",
			action: "發採訪通知",
			suits: "發布會、專訪、活動邀請",
			needs: "日期、地點、受訪者、即場安排",
			mailto: mailto("採訪通知："),
		},
		{
			anchor: "tip",
			name: "報料",
			action: "報料",
			suits: "線索、不當行為、公眾應知的事",
			needs: "你知道的事，以及怎樣得知",
			mailto: mailto("報料"),
			warning:
				"電郵不是保密途徑：寄件人、時間和經過的伺服器都會留下紀錄。不想留下身分，請勿用公司電郵、裝置或網絡。",
		},
	];
}
