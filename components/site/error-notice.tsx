/** What a reader sees when a page could not be made. The digest finds the error in the server's log. */
export function ErrorNotice({ error }: { error: Error & { digest?: string } }) {
	return (
		<main className="wrap">
			<div className="notice">
				<h1>這一頁暫時未能顯示</h1>
				<p className="sum">伺服器出了問題，並非你的裝置或網絡。請稍後再試。</p>
				{error.digest && <p className="hint">參考編號 {error.digest}</p>}
				<p className="notice-links">
					<a className="btn" href="">
						再試一次
					</a>
					<a className="btn btn--quiet" href="/">
						主頁
					</a>
				</p>
			</div>
		</main>
	);
}

/** The same when not even the layout could be made. */
export function GlobalErrorNotice({ error }: { error: Error & { digest?: string } }) {
	return (
		<html lang="zh-Hant-HK">
			<body>
				<ErrorNotice error={error} />
			</body>
		</html>
	);
}
