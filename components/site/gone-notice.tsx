/** What stands at an address that has been taken away for good. */
export function GoneNotice() {
	return (
		<div className="notice">
			<h1>這一頁已撤下</h1>
			<p className="sum">這個地址的內容已經移除，不會再回來。</p>
			<p>
				<a className="btn" href="/latest">
					最新報道
				</a>
			</p>
		</div>
	);
}
