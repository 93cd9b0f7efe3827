/** What readers are told beside a picture that a machine made or changed. */
export const AI_MADE = "AI製圖";

/** The line under a picture where it stands without our pages: caption, credit in brackets, and whether a machine made it. */
export function pictureLine({
	caption,
	credit,
	isAiMade,
}: {
	caption: string;
	credit: string;
	isAiMade: boolean;
}): string {
	return `${caption}${credit === "" ? "" : `（${credit}）`}${isAiMade ? `〔${AI_MADE}〕` : ""}`;
}
