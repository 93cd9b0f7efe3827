/** What a reader sees when a page could not be made. The digest finds the error in the server's log. */
export function ErrorNotice({ error }: { error: Error & { digest?: string } }) {
	return (
		<main className="wrap">
			<div className="notice">
				<h1>這一頁暫時未能顯示</h1>
				<p className="sum">伺服器出了問題，並非你的裝置或網絡。請稍後重新載入。</p>
				{error.digest && <p className="hint">參考編號 {error.digest}</p>}
				<p>
					<a className="btn" href="/">
						主頁
					</a>
				</p>
			</div>
		</main>
	);
}
