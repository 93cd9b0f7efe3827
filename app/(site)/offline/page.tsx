import type { Metadata } from "next";
import { SitePage } from "../site-page";

export const metadata: Metadata = { title: "網絡中斷", robots: { index: false } };

const KEPT = "這部裝置仍可閱讀";

/** What a browser that kept this page shows when there is no network. It says nothing that could be out of date. */
export default function OfflinePage() {
	return (
		<SitePage path={null} now={new Date()} song={["網絡中斷", KEPT]}>
			<div className="notice">
				<h1>網絡中斷</h1>
				<p className="sum">這部裝置現時沒有連上網絡。看過的版面或仍可閱讀；恢復連線後重新載入即可。</p>
				<p className="notice-links">
					<a className="btn" href="/">
						主頁
					</a>
				</p>
			</div>
			{/* Filled in by the browser, which alone knows what it has kept. */}
			<kept-stories className="kept" hidden>
				<h2>{KEPT}</h2>
				<ul />
			</kept-stories>
		</SitePage>
	);
}
