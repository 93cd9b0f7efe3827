import type { ServerResponse } from "node:http";

export const RETRY_SECONDS = 3;

/** What readers are told when a page cannot be made and there is no earlier one: plain, complete, kept by nobody. */
export function answerUnavailable(response: ServerResponse): void {
	const body = Buffer.from(PAGE);
	response.writeHead(503, {
		"content-type": "text/html; charset=utf-8",
		"content-length": body.length,
		"cache-control": "no-store",
		"retry-after": String(RETRY_SECONDS),
		"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
		"x-content-type-options": "nosniff",
	});
	response.end(body);
}

const PAGE = `<!DOCTYPE html>
<html lang="zh-Hant-HK">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>暫時未能提供這一頁</title>
<style>
body { margin: 0; background: #eff5f3; color: #0b1c1b; font: 1.125rem/1.9 "PingFang HK", "Microsoft JhengHei", "Noto Sans HK", sans-serif; }
main { max-width: 32em; margin: 0 auto; padding: 4rem 1.25rem; }
h1 { margin: 0 0 1rem; padding-left: .6rem; border-left: 6px solid #da3a1e; font-size: 1.75rem; line-height: 1.4; }
a { color: #0b5862; }
@media (prefers-color-scheme: dark) { body { background: #0b1414; color: #e4eeea; } h1 { border-color: #ff6a4a; } a { color: #7fd0d6; } }
</style>
</head>
<body>
<main>
<h1>暫時未能提供這一頁</h1>
<p>資料庫正在恢復，數秒後重新載入即可。曾經有人看過的版面仍可照常閱讀。</p>
<p><a href="/">主頁</a>　<a href="/latest">最新報道</a></p>
</main>
</body>
</html>
`;
