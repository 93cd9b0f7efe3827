import { escapeHtml } from "@/lib/body/body-html";

/**
 * A mail's text as HTML beside it, for those who read mail that way: the same words, lines and quotations. Only addresses of this site
 * become links, since a mail may quote what a stranger wrote. No picture, no style sheet and nothing that tells when it is read.
 */
export function mailHtml(text: string, siteUrl: string): string {
	const passages = text.trim().split(/\n{2,}/);
	const body = passages.map((passage) => asBlock(passage, siteUrl)).join("\n");
	return `<!doctype html>
<html lang="zh-Hant-HK"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0 auto;max-width:36em;padding:24px;font:16px/1.8 'PingFang HK','Microsoft JhengHei','Noto Sans HK',sans-serif">
${body}
</body></html>
`;
}

function asBlock(passage: string, siteUrl: string): string {
	const lines = passage.split("\n");
	if (lines.every((line) => line.startsWith(">"))) {
		const quoted = lines.map((line) => escapeHtml(line.replace(/^> ?/, ""))).join("<br>");
		return `<blockquote style="margin:1em 0;padding-left:1em;border-left:3px solid #b5321c">${quoted}</blockquote>`;
	}
	return `<p style="margin:1em 0;overflow-wrap:anywhere">${lines.map((line) => withLinks(line, siteUrl)).join("<br>")}</p>`;
}

function withLinks(line: string, siteUrl: string): string {
	return line
		.split(/(https?:\/\/[^\s<>"]+)/)
		.map((part) => {
			const shown = escapeHtml(part);
			return isOurs(part, siteUrl) ? `<a href="${shown}">${shown}</a>` : shown;
		})
		.join("");
}

function isOurs(part: string, siteUrl: string): boolean {
	return part === siteUrl || part.startsWith(`${siteUrl}/`);
}
